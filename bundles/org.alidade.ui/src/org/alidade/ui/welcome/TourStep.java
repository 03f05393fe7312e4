package org.alidade.ui.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A step of the guided tour.
 *
 * @param title   in a few words
 * @param text    what to look at, and why
 * @param label   of the link that does it; empty if there is none
 * @param command that the link executes, with parameters
 */
record TourStep(String title, String text, String label, String command) {

    private static final String FILE = "help/tour.xml";

    /** The steps of {@code help/tour.xml}, or of its translation. */
    static List<TourStep> all() throws IOException {
        URL file = FileLocator.find(FrameworkUtil.getBundle(TourStep.class), new Path("$nl$/" + FILE));
        if (file == null) {
            throw new IOException(FILE + " is missing in this installation");
        }
        try (InputStream text = file.openStream()) {
            NodeList steps = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(text)
                    .getElementsByTagName("step");
            return IntStream.range(0, steps.getLength()).mapToObj(index -> of((Element) steps.item(index))).toList();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(FILE + " is damaged: " + e.getMessage(), e);
        }
    }

    private static TourStep of(Element step) {
        return new TourStep(step.getAttribute("title"), step.getTextContent().strip().replaceAll("\\s+", " "),
                step.getAttribute("label"), step.getAttribute("command"));
    }
}
