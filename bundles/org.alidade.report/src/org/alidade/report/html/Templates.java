package org.alidade.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * The templates of a format, which lie beside its classes. Their ending decides how FreeMarker escapes what they insert:
 * {@code ftlh} as HTML.
 */
public final class Templates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Class<?> beside;

    /** @param beside a class in the package of the templates */
    public Templates(Class<?> beside) {
        this.beside = beside;
        configuration.setClassForTemplateLoading(beside, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
    }

    /**
     * Writes one template.
     *
     * @param model values by the names that the template uses
     */
    public void write(String name, Map<String, Object> model, Writer out) throws IOException {
        try {
            configuration.getTemplate(name).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + name + " does not fit its model", e);
        }
    }

    /** A file beside the templates. */
    public String text(String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The file " + name + " is missing from the bundle; no report is written");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
