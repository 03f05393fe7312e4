package org.alidade.report.latex;

import java.io.IOException;
import java.io.Writer;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;

/** Makes FreeMarker escape what templates insert as LaTeX wants it. */
final class LatexFormat extends CommonMarkupOutputFormat<LatexFormat.Markup> {

    static final LatexFormat INSTANCE = new LatexFormat();

    private LatexFormat() {
    }

    @Override
    public String getName() {
        return "LaTeX";
    }

    @Override
    public String getMimeType() {
        return "application/x-latex";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(LatexText.escaped(text));
    }

    @Override
    public String escapePlainText(String text) {
        return LatexText.escaped(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(String plain, String markup) {
        return new Markup(plain, markup);
    }

    /** LaTeX. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

        Markup(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public LatexFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
