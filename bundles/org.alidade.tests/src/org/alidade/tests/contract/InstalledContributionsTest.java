package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.report.document.BibEntry;
import org.alidade.report.document.Bibliography;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the product has installed is in order. */
class InstalledContributionsTest {

    static Stream<Arguments> contributions() {
        return InstalledContributions.read().usable().stream().map(Descriptor::contribution)
                .map(contribution -> Arguments.of(Named.of(contribution.id(), contribution)));
    }

    @Test
    void nothingIsWrongWithAnyOfThem() {
        assertEquals(List.of(), InstalledContributions.read().problems().stream().map(Problem::message).toList());
    }

    @ParameterizedTest
    @ValueSource(classes = {DatasetDescriptor.class, ModelDescriptor.class, AttentionDescriptor.class,
            EncoderDescriptor.class, ProbeDescriptor.class, FigureKindDescriptor.class})
    void thereIsSomethingOfEveryKind(Class<? extends Descriptor> kind) {
        assertFalse(InstalledContributions.read().all(kind).isEmpty());
    }

    /** A report's list of papers has what a reader needs to find them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("contributions")
    void papersOfAYearAreInTheBibliography(Contribution contribution) {
        Set<String> known = Bibliography.installed().entries().stream().map(BibEntry::key)
                .collect(Collectors.toSet());
        Bibliography.installed().cited(List.of(contribution.reference())).stream()
                .filter(entry -> entry.citation().matches("(?s).*\\b(18|19|20)\\d\\d\\b.*"))
                .forEach(entry -> assertTrue(known.contains(entry.key()), entry.citation()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contributions")
    void idsAreTheBundleAndAName(Contribution contribution) {
        String id = contribution.id();
        assertTrue(id.matches(contribution.bundle().replace(".", "\\.") + "\\.[a-z][A-Za-z0-9]*"),
                id + " from " + contribution.bundle());
    }

    /** The schema says what a class must be: the built-ins are what third parties are asked for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("contributions")
    void classesAreWhatTheSchemaAsksFor(Contribution contribution) throws Exception {
        Object made = create(contribution);
        String asked = typeInSchema(contribution.kind());
        assertTrue(isA(made.getClass(), asked), made.getClass().getName() + " is no " + asked);
    }

    private static Object create(Contribution contribution) throws ContributionException {
        return contribution.create(Object.class);
    }

    private static boolean isA(Class<?> type, String name) {
        return type != null && (type.getName().equals(name) || isA(type.getSuperclass(), name)
                || Stream.of(type.getInterfaces()).anyMatch(each -> isA(each, name)));
    }

    /** The type that a class must implement, as the schema says it: {@code basedOn=":Interface"}. */
    private static String typeInSchema(ContributionKind kind)
            throws IOException, ParserConfigurationException, SAXException {
        String point = kind.point().substring(kind.point().lastIndexOf('.') + 1);
        var schema = Objects.requireNonNull(
                Platform.getBundle("org.alidade.core").getEntry("schema/" + point + ".exsd"), point);
        try (InputStream in = schema.openStream()) {
            NodeList elements = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in)
                    .getElementsByTagName("element");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (element.getAttribute("name").equals(kind.element())) {
                    return basedOn(element).substring(1);
                }
            }
        }
        throw new AssertionError("The schema of " + kind.point() + " declares no " + kind.element());
    }

    private static String basedOn(Element element) {
        NodeList attributes = element.getElementsByTagName("meta.attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            String basedOn = ((Element) attributes.item(i)).getAttribute("basedOn");
            if (!basedOn.isEmpty()) {
                return basedOn;
            }
        }
        throw new AssertionError("The schema does not say what the class of " + element.getAttribute("name") + " is");
    }
}
