package org.alidade.core.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Bundles that lack something, such as another version of Alidade. The platform passes over what they contribute
 * without a word.
 */
final class UnresolvedBundles {

    private final List<Bundle> all;

    UnresolvedBundles(List<Bundle> all) {
        this.all = List.copyOf(all);
    }

    /** One for everything that such a bundle would contribute. */
    List<Problem> problems() {
        return all.stream().filter(bundle -> bundle.getState() == Bundle.INSTALLED).flatMap(this::problems).toList();
    }

    private Stream<Problem> problems(Bundle bundle) {
        URL declared = bundle.getEntry("plugin.xml");
        if (declared == null) {
            return Stream.empty();
        }
        try (InputStream in = declared.openStream()) {
            DocumentBuilder builder = parser();
            Element root = builder.parse(in).getDocumentElement();
            String finding = finding(bundle);
            return elements(root.getElementsByTagName("extension")).flatMap(extension -> Arrays
                    .stream(ContributionKind.values())
                    .filter(kind -> kind.point().equals(extension.getAttribute("point")))
                    .flatMap(kind -> elements(extension.getElementsByTagName(kind.element()))
                            .map(element -> new Problem(kind, element.getAttribute("id"),
                                    bundle.getSymbolicName() + " " + bundle.getVersion(), "", finding,
                                    Problem.NOT_OFFERED))));
        } catch (IOException | ParserConfigurationException | SAXException | BundleException e) {
            return Stream.empty(); // whether it would contribute anything cannot be known
        }
    }

    /** Reads nothing but the file itself, and prints nothing about a damaged one. */
    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Thrown());
        return builder;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private String finding(Bundle bundle) throws BundleException {
        List<String> lacking = new ArrayList<>();
        lacking.addAll(lacking(bundle, Constants.REQUIRE_BUNDLE, BundleNamespace.BUNDLE_NAMESPACE,
                Constants.BUNDLE_VERSION_ATTRIBUTE));
        lacking.addAll(lacking(bundle, Constants.IMPORT_PACKAGE, PackageNamespace.PACKAGE_NAMESPACE,
                Constants.VERSION_ATTRIBUTE));
        return lacking.isEmpty() ? "does not fit together with what is installed"
                : "is made for " + String.join(", for ", lacking);
    }

    /** What no bundle offers: {@code org.alidade.core [1.0.0,2.0.0), here it is 0.1.0}. */
    private List<String> lacking(Bundle bundle, String header, String namespace, String versionAttribute)
            throws BundleException {
        ManifestElement[] required = ManifestElement.parseHeader(header, bundle.getHeaders("").get(header));
        if (required == null) {
            return List.of();
        }
        List<String> lacking = new ArrayList<>();
        for (ManifestElement element : required) {
            String range = element.getAttribute(versionAttribute);
            VersionRange accepted = new VersionRange(range == null ? "0.0.0" : range);
            List<Version> offered = offered(element.getValue(), namespace, versionAttribute);
            if (offered.stream().noneMatch(accepted::includes)
                    && !Constants.RESOLUTION_OPTIONAL.equals(element.getDirective(Constants.RESOLUTION_DIRECTIVE))) {
                lacking.add(element.getValue() + (range == null ? "" : " " + range) + ", here it is "
                        + (offered.isEmpty() ? "not installed"
                                : offered.stream().map(Version::toString).collect(Collectors.joining(" and "))));
            }
        }
        return lacking;
    }

    private List<Version> offered(String name, String namespace, String versionAttribute) {
        return all.stream().filter(bundle -> bundle.getState() != Bundle.INSTALLED)
                .map(bundle -> bundle.adapt(BundleRevision.class)).filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .map(BundleCapability::getAttributes)
                .filter(attributes -> name.equals(attributes.get(namespace)))
                .map(attributes -> attributes.get(versionAttribute)).map(Version.class::cast).toList();
    }

    private static final class Thrown implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {
            // none of them hinders the reading
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
