package org.alidade.engine.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.setting.SettingDeclaration;

/**
 * Writes the project of a new plug-in: bundle, test against the contract, feature, update site. Templates lie beside this
 * class; {@code common/files.csv} says which file each becomes.
 */
public final class PluginTemplate {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
    private static final Pattern SETTINGS = Pattern.compile("@settings:([^@]+)@");

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Contributions installed;

    /**
     * A plug-in to be.
     *
     * @param id        of the bundle, in the form {@code com.example.rank}; its last part names the contribution
     * @param site      URL of the update site of Alidade that it is built against
     * @param version   of Alidade, in the form {@code 0.1.0.qualifier}: what the plug-in requires at least
     * @param installed where the settings of a model are taken from
     * @throws IllegalArgumentException if the id is not of that form
     */
    public PluginTemplate(PluginKind kind, String id, String site, String version, Contributions installed) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id is '" + id + "', expected lower-case words separated by dots, "
                    + "as in com.example.rank");
        }
        this.installed = installed;
        String name = id.substring(id.lastIndexOf('.') + 1);
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        tokens.put("@kind@", kind.toString());
        tokens.put("@id@", id);
        tokens.put("@name@", name);
        tokens.put("@path@", id.replace('.', '/'));
        tokens.put("@Class@", capital + kind.suffix());
        tokens.put("@label@", capital);
        tokens.put("@site@", site);
        tokens.put("@api@", api(version));
    }

    /** From this version to the next that may be incompatible: before 1.0.0 the minor version stands for the major. */
    private static String api(String version) {
        String[] parts = version.split("\\.");
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        return "[" + major + "." + minor + ".0," + (major == 0 ? "0." + (minor + 1) : major + 1 + ".0") + ".0)";
    }

    /**
     * Writes the project.
     *
     * @param folder new or empty
     * @throws IOException if it is not, or cannot be written to
     */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty; nothing was written");
                }
            } catch (NotDirectoryException e) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
        for (String line : resource("common/files.csv").lines().skip(1).toList()) {
            List<String> parts = List.of(line.split(","));
            Path file = folder.resolve(filled(parts.get(1)));
            Files.createDirectories(file.getParent());
            Files.writeString(file, filled(resource(filled(parts.get(0)))));
            if (file.endsWith("mvnw") && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            text = text.replace(token.getKey(), token.getValue());
        }
        return SETTINGS.matcher(text).replaceAll(match -> Matcher.quoteReplacement(settings(match.group(1)).strip()));
    }

    /** The settings of an installed model, as a model that builds on it declares them. */
    private String settings(String model) {
        StringBuilder xml = new StringBuilder();
        for (SettingDeclaration setting : installed.find(ModelDescriptor.class, model)
                .orElseThrow(() -> new IllegalStateException("Model '" + model + "' is not installed")).contribution()
                .settings()) {
            xml.append("         <setting key=\"").append(setting.key()).append("\" label=\"")
                    .append(escaped(setting.label())).append("\" type=\"")
                    .append(setting.type().name().toLowerCase(Locale.ROOT)).append("\" default=\"")
                    .append(escaped(setting.defaultValue())).append('"');
            if (!setting.choices().isEmpty()) {
                xml.append(" choices=\"").append(escaped(String.join(",", setting.choices()))).append('"');
            }
            bound(xml, "minimum", setting.minimum());
            bound(xml, "maximum", setting.maximum());
            xml.append("\n               help=\"").append(escaped(setting.help())).append("\"/>\n");
        }
        return xml.toString();
    }

    private static void bound(StringBuilder xml, String name, double value) {
        if (Double.isFinite(value)) {
            xml.append(' ').append(name).append("=\"")
                    .append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PluginTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
