package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The schemas are what a third party writes contributions from: what they say must be what is read. */
class SchemaTest {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\n(.*)\n</pre>", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("<element name=\"setting\">.*?\n   </element>",
            Pattern.DOTALL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"datasets, org.example.reviews.short", "models, org.example.models.flat org.example.models.additive",
            "encoders, org.example.encoders.window", "probes, org.example.probes.tau",
            "figures, org.example.strips.strip"})
    void theExampleIsReadWithoutProblems(String point, String ids) {
        String example = find(EXAMPLE, schema(point), 1).replace("&lt;", "<").replace("&gt;", ">");
        Contributions read = new InMemoryRegistry().with("org.example", example).read();
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(ids.split(" ")), read.usable().stream().map(Descriptor::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"models", "encoders", "probes"})
    void theSettingIsTheSameAtEveryPoint(String point) {
        assertEquals(find(SETTING, schema("datasets"), 0), find(SETTING, schema(point), 0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"datasets", "models", "encoders", "probes", "figures"})
    void everyElementAndAttributeIsDocumented(String point) throws Exception {
        for (String kind : List.of("element", "attribute")) {
            for (Element declared : elements(parse(schema(point)), kind)) {
                if (declared.hasAttribute("name")) {
                    String text = declared.getElementsByTagName("documentation").item(0).getTextContent();
                    assertFalse(text.isBlank(), declared.getAttribute("name"));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"datasets", "models", "encoders", "probes", "figures"})
    void theSchemaSaysItsPointAndSinceWhen(String point) throws Exception {
        Document schema = parse(schema(point));
        assertEquals("org.alidade.core", schema.getDocumentElement().getAttribute("targetNamespace"));
        assertEquals(point, elements(schema, "meta.schema").get(0).getAttribute("id"));
        assertEquals(List.of("since", "examples", "apiinfo", "implementation"),
                elements(schema, "meta.section").stream().map(section -> section.getAttribute("type")).toList());
    }

    /** Each attribute of the example is left out once: what is required must be missed, and nothing else. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(ContributionKind.class)
    void whatTheSchemaRequiresTheReaderRequires(ContributionKind kind) throws Exception {
        String point = kind.point().substring(kind.point().lastIndexOf('.') + 1);
        Document example = parse(find(EXAMPLE, schema(point), 1).replace("&lt;", "<").replace("&gt;", ">"));
        Element contribution = elements(example, kind.element()).get(0);
        for (String attribute : declaredAttributes(point, kind.element())) {
            String without = withoutAttribute(contribution, attribute);
            boolean refused = !new InMemoryRegistry().with("org.example", kind, without).read().problems().isEmpty();
            assertEquals(required(point, kind.element()).contains(attribute), refused, attribute);
        }
    }

    @Test
    void theWordsOfTheSchemaAreThoseOfTheReader() throws Exception {
        assertEquals(List.of("low", "medium", "high"), words("probes", "cost"));
        assertEquals(words("probes", "direction"), expected("probes", "direction=\"[a-zA-Z]*\"", "direction=\"?\""));
        assertEquals(words("probes", "cost"), expected("probes", "cost=\"[a-z]*\"", "cost=\"?\""));
        assertEquals(words("datasets", "task"), expected("datasets", "task=\"[a-z]*\"", "task=\"?\""));
        assertEquals(words("encoders", "context"), expected("encoders", "context=\"[a-z]*\"", "context=\"?\""));
        assertEquals(words("encoders", "type"), expected("encoders", " type=\"[a-z]*\"", " type=\"?\""));
    }

    /** The words that the reader names when an attribute of the example has none of them. */
    private static List<String> expected(String point, String good, String bad) {
        String example = find(EXAMPLE, schema(point), 1).replace("&lt;", "<").replace("&gt;", ">");
        Contributions read = new InMemoryRegistry().with("org.example", example.replaceFirst(good, bad)).read();
        String finding = read.problems().get(0).finding();
        return List.of(finding.substring(finding.indexOf("one of ") + "one of ".length()).split(", "));
    }

    private static List<String> words(String point, String attribute) throws Exception {
        Element declared = elements(parse(schema(point)), "attribute").stream()
                .filter(element -> element.getAttribute("name").equals(attribute))
                .filter(element -> element.getElementsByTagName("enumeration").getLength() > 0).findFirst()
                .orElseThrow();
        return list(declared.getElementsByTagName("enumeration")).stream().map(word -> word.getAttribute("value"))
                .toList();
    }

    private static List<String> declaredAttributes(String point, String element) throws Exception {
        return list(declaration(point, element).getElementsByTagName("attribute")).stream()
                .map(attribute -> attribute.getAttribute("name")).toList();
    }

    private static Set<String> required(String point, String element) throws Exception {
        return new HashSet<>(list(declaration(point, element).getElementsByTagName("attribute")).stream()
                .filter(attribute -> attribute.getAttribute("use").equals("required"))
                .map(attribute -> attribute.getAttribute("name")).toList());
    }

    private static Element declaration(String point, String name) throws Exception {
        return elements(parse(schema(point)), "element").stream()
                .filter(element -> element.getAttribute("name").equals(name)).findFirst().orElseThrow();
    }

    private static String withoutAttribute(Element element, String attribute) {
        Element copy = (Element) element.cloneNode(true);
        copy.removeAttribute(attribute);
        StringBuilder xml = new StringBuilder();
        write(copy, xml);
        return xml.toString();
    }

    private static void write(Element element, StringBuilder xml) {
        xml.append('<').append(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            xml.append(' ').append(attribute.getNodeName()).append("=\"").append(attribute.getNodeValue()).append('"');
        }
        xml.append('>');
        List<Element> children = list(element.getChildNodes());
        children.forEach(child -> write(child, xml));
        xml.append(children.isEmpty() ? element.getTextContent() : "");
        xml.append("</").append(element.getTagName()).append('>');
    }

    private static String schema(String point) {
        return InMemoryRegistry.text(Path.of("schema", point + ".exsd"));
    }

    private static String find(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("There is no " + pattern);
        }
        return matcher.group(group);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
