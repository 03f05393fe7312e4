package org.alidade.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.PlanPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.xml.sax.SAXParseException;

/** Plans as files: XMI in UTF-8, one element a line. */
public final class PlanFiles {

    /** What plan files are called, without the dot. */
    public static final String EXTENSION = "alidade";

    private static final String EXPECTED_ROOT = "expected plan:Plan of " + PlanPackage.eNS_URI;

    private static final Map<String, Object> LOADING = Map.of(XMLResource.OPTION_PARSER_FEATURES,
            Map.of("http://apache.org/xml/features/disallow-doctype-decl", Boolean.TRUE));

    private static final Map<String, Object> SAVING = Map.of(XMLResource.OPTION_ENCODING, "UTF-8",
            Resource.OPTION_LINE_DELIMITER, "\n");

    private PlanFiles() {
    }

    /** A plan with nothing in it. */
    public static Plan newPlan() {
        return PlanFactory.eINSTANCE.createPlan();
    }

    /**
     * Reads a plan file.
     *
     * @throws PlanFileException if there is none, or it is not a plan; one line that says where and why
     */
    public static Plan load(Path file) throws PlanFileException {
        return parsed(file, bytes(file));
    }

    /**
     * Reads a plan that is no file of its own.
     *
     * @param name what messages call it
     * @throws PlanFileException if it is not a plan; one line that says where and why
     * @throws IOException       if the text cannot be read
     */
    public static Plan load(InputStream text, String name) throws IOException {
        return parsed(Path.of(name), text.readAllBytes());
    }

    private static Plan parsed(Path file, byte[] text) throws PlanFileException {
        Resource resource = resource(file);
        try {
            resource.load(new ByteArrayInputStream(text), LOADING);
        } catch (IOException | RuntimeException e) {
            throw explained(file, resource, e);
        }
        if (!resource.getErrors().isEmpty()) {
            throw explained(file, resource, null);
        }
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().get(0);
        if (root instanceof Plan plan && resource.getContents().size() == 1) {
            resource.getContents().clear();
            return plan;
        }
        throw new PlanFileException(file, "root element is "
                + (root == null ? "empty" : "plan:" + root.eClass().getName()) + ", " + EXPECTED_ROOT, null);
    }

    /**
     * Writes a plan file: beside it first, then moved into place, so that the old one is lost only for a whole new one.
     * A link stays one: what it leads to is written. The plan may belong to a resource and stays there.
     *
     * @throws IOException if it is read-only, or cannot be written; the message says why and need not name the file
     */
    public static void save(Plan plan, Path file) throws IOException {
        write(bytes(plan), file);
    }

    /** Writes the text of a plan file, whole or damaged, in the same way as a plan. */
    public static void saveText(String text, Path file) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), file);
    }

    /** A plan as the text of its file. */
    public static String text(Plan plan) {
        try {
            return new String(bytes(plan), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
    }

    private static byte[] bytes(Plan plan) throws IOException {
        Resource resource = resource(Path.of("plan." + EXTENSION));
        resource.getContents().add(EcoreUtil.copy(plan));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        resource.save(text, SAVING);
        return text.toByteArray();
    }

    private static void write(byte[] text, Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("it is read-only");
        }
        Path aside = target.resolveSibling("." + target.getFileName() + ".tmp-" + ProcessHandle.current().pid());
        try {
            Files.write(aside, text);
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            throw new IOException("no permission to write in " + target.getParent(), e);
        } catch (NoSuchFileException e) {
            throw new IOException("no such folder: " + target.getParent(), e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static byte[] bytes(Path file) throws PlanFileException {
        if (Files.isDirectory(file)) {
            throw new PlanFileException(file, "is a folder, expected a plan file", null);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new PlanFileException(file, "is empty, expected a plan", null);
            }
            return bytes;
        } catch (PlanFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new PlanFileException(file, "no such plan file", e);
        } catch (IOException e) {
            throw new PlanFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** A resource that knows no other package than that of plans. */
    private static Resource resource(Path file) {
        ResourceSet resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createFileURI(file.toAbsolutePath().toString()));
        resources.getResources().add(resource);
        return resource;
    }

    private static PlanFileException explained(Path file, Resource resource, Exception thrown) {
        if (resource.getErrors().isEmpty()) {
            return new PlanFileException(file, line(thrown), column(thrown), finding(thrown), thrown);
        }
        Resource.Diagnostic first = resource.getErrors().get(0);
        Exception cause = first instanceof Exception exception ? exception : thrown;
        int line = line(cause) > 0 ? line(cause) : first.getLine();
        int column = column(cause) > 0 ? column(cause) : first.getColumn();
        return new PlanFileException(file, line, column, cause == null ? oneLine(first.getMessage()) : finding(cause),
                cause);
    }

    private static int line(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException parse) {
                return parse.getLineNumber();
            }
            if (cause instanceof Resource.Diagnostic diagnostic) {
                return diagnostic.getLine();
            }
        }
        return 0;
    }

    private static int column(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException parse) {
                return parse.getColumnNumber();
            }
            if (cause instanceof Resource.Diagnostic diagnostic) {
                return diagnostic.getColumn();
            }
        }
        return 0;
    }

    private static String finding(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException parse) {
                return "is not XML: " + oneLine(parse.getMessage());
            }
            if (cause instanceof CharConversionException letters) {
                return "is not text in UTF-8: " + oneLine(String.valueOf(letters.getMessage()));
            }
            if (cause instanceof FeatureNotFoundException unknown) {
                return "unknown element or attribute '" + unknown.getName() + "' in "
                        + unknown.getObject().eClass().getName() + ", expected one of "
                        + unknown.getObject().eClass().getEAllStructuralFeatures().stream()
                                .map(feature -> feature.getName()).toList();
            }
            if (cause instanceof IllegalValueException bad) {
                return "'" + bad.getFeature().getName() + "' is \"" + bad.getValue() + "\", expected "
                        + (bad.getFeature() == PlanPackage.Literals.PLAN__SEEDS ? "a whole number" : "text");
            }
            if (cause instanceof PackageNotFoundException root) {
                return "root element is of " + (root.uri() == null ? "no namespace" : "\"" + root.uri() + "\"") + ", "
                        + EXPECTED_ROOT;
            }
            if (cause instanceof ClassNotFoundException root) {
                return "root element is '" + root.getName() + "', " + EXPECTED_ROOT;
            }
        }
        return "cannot be read as a plan: " + oneLine(String.valueOf(thrown.getMessage()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
