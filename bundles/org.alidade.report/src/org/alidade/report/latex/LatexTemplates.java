package org.alidade.report.latex;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/** The templates of LaTeX files: square brackets instead of FreeMarker's own signs, which LaTeX uses too. */
final class LatexTemplates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    LatexTemplates() {
        configuration.setClassForTemplateLoading(LatexTemplates.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setOutputFormat(LatexFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
    }

    /**
     * Writes a file.
     *
     * @param model values by the names that the template uses
     */
    void write(String name, Map<String, Object> model, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            configuration.getTemplate(name).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + name + " does not fit its model", e);
        }
    }
}
