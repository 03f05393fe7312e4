package org.alidade.datasets.records;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Elements of an XML file in UTF-8, at any depth, whose fields are elements within. Document types are refused, and
 * with them everything that an XML file can make a program fetch or blow up.
 *
 * @param file    to be read
 * @param element name of the elements that are records
 */
public record XmlRecords(DataFile file, String element) implements Records {

    /** Each reference to a character counts as an entity for the JDK, which allows too few of them for a corpus. */
    private static final List<String> LIMITS = List.of("jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.entityExpansionLimit", "jdk.xml.entityReplacementLimit");

    @Override
    public void read(Fields fields, Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        file.read(Encoding.UTF_8_ANY_LINE, reader -> readElements(reader, fields, taker, progress));
    }

    private void readElements(Reader reader, Fields fields, Taker taker, SubMonitor progress) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(reader);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw place(xml).malformed("a document type", "elements alone");
                }
                if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                    progress.checkCanceled();
                    Place place = place(xml);
                    taker.take(picked(place, values(xml, fields.names()), fields));
                }
            }
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    private Map<String, String> values(XMLStreamReader xml, List<String> names)
            throws XMLStreamException, MalformedDataException {
        Map<String, String> values = new HashMap<>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == 1 && names.contains(xml.getLocalName())) {
                values.put(xml.getLocalName(), text(xml));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return values;
    }

    private String text(XMLStreamReader xml) throws XMLStreamException, MalformedDataException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (text.length() > Encoding.LONGEST_LINE) {
                throw place(xml).malformed("a text of more than " + Encoding.LONGEST_LINE + " characters",
                        "texts that end sooner");
            }
        }
        return text.toString();
    }

    private FieldRecord picked(Place place, Map<String, String> values, Fields fields) throws MalformedDataException {
        List<String> picked = new ArrayList<>();
        for (String name : fields.names()) {
            if (!values.containsKey(name) && fields.required().contains(name)) {
                throw place.malformed("an element " + element + " without an element " + name,
                        "the elements " + String.join(", ", fields.required()));
            }
            picked.add(values.getOrDefault(name, ""));
        }
        return new FieldRecord(place, picked);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIMITS.stream().filter(factory::isPropertySupported).forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }

    private IOException notXml(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException failed) {
            return failed;
        }
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return new Place(file.name(), line).malformed("no XML (" + reason + ")", "whole elements " + element, e);
    }

    private Place place(XMLStreamReader xml) {
        return new Place(file.name(), xml.getLocation().getLineNumber());
    }
}
