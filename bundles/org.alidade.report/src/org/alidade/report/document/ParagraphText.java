package org.alidade.report.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.alidade.core.cell.ReportParagraph;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/** Fills the places of report paragraphs. A bad template costs its own paragraph. */
final class ParagraphText {

    /** Beyond this a paragraph is none. */
    private static final int LONGEST = 20_000;

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    ParagraphText() {
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    }

    /** The paragraphs, or a remark that names the bundle and the line. */
    List<Prose> paragraphs(ReportParagraph paragraph, Map<String, Object> model) {
        try {
            return paragraphs(fill(paragraph.template(), model));
        } catch (BadTemplateException e) {
            return List.of(Prose.remark("The report paragraph that " + paragraph.bundle()
                    + " declares for this probe is left out: " + e.getMessage()
                    + ". Tables and figures are complete."));
        }
    }

    private String fill(String template, Map<String, Object> model) throws BadTemplateException {
        var problem = TemplateLanguage.problem(template);
        if (problem.isPresent()) {
            throw new BadTemplateException(problem.get());
        }
        Limited out = new Limited();
        try {
            new Template("paragraph", template, configuration).process(model, out);
            return out.text.toString();
        } catch (ParseException e) {
            throw new BadTemplateException("line " + e.getLineNumber() + ": " + firstLine(e.getEditorMessage()));
        } catch (TemplateException e) {
            Integer line = e.getLineNumber();
            throw new BadTemplateException((line == null ? "" : "line " + line + ": ")
                    + firstLine(e.getMessageWithoutStackTop()));
        } catch (IOException e) {
            throw new BadTemplateException(e.getMessage());
        } catch (StackOverflowError e) {
            throw new BadTemplateException("it is nested too deeply");
        }
    }

    private static List<Prose> paragraphs(String text) {
        List<Prose> paragraphs = new ArrayList<>();
        for (String one : text.split("\\R\\s*\\R")) {
            if (!one.isBlank()) {
                paragraphs.add(Prose.plain(one.strip().replaceAll("\\s+", " ")));
            }
        }
        return paragraphs;
    }

    private static String firstLine(String message) {
        return String.valueOf(message).strip().lines().findFirst().orElse("").replaceAll("[:.]$", "");
    }

    /** What is wrong with a template, in one line. */
    private static final class BadTemplateException extends Exception {

        private static final long serialVersionUID = 1L;

        BadTemplateException(String message) {
            super(message);
        }
    }

    /** Takes so much and no more. */
    private static final class Limited extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            if (text.length() + length > LONGEST) {
                throw new IOException("its text has more than " + LONGEST + " characters");
            }
            text.append(letters, from, length);
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
