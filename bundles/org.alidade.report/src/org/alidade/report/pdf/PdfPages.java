package org.alidade.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.alidade.report.document.Picture.Drawing;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** The pages of a document while it is made: laid out a few sections at a time, then put into order and numbered. */
final class PdfPages {

    private static final Pattern ANY = Pattern.compile(".+");
    private static final String LINK = "alidade:";
    private static final float PAGE_HEIGHT = 842;
    private static final float FOOT_SIZE = 8;
    private static final float FOOT_LEFT = 57;
    private static final float FOOT_RIGHT = 538;
    private static final float FOOT_BOTTOM = 32;
    private static final int LONGEST_FOOT = 80;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PDDocument document;
    private final PdfFigures figures;
    private final PdfFonts fonts;

    PdfPages(PDDocument document, Map<String, Drawing> drawings) throws IOException {
        this.document = document;
        this.fonts = new PdfFonts(document);
        this.figures = new PdfFigures(drawings, fonts);
    }

    /**
     * Where an element came to stand.
     *
     * @param id   of the element
     * @param page index before pages are ordered
     * @param top  in points from the bottom of the page
     */
    record Found(String id, int page, float top) {
    }

    /** Lays out a document of its own behind the pages there are; says where elements with ids came to stand. */
    List<Found> add(String html) throws IOException {
        int before = document.getNumberOfPages();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(fonts.readable(html), null);
        builder.useUriResolver((base, uri) -> uri.startsWith(LINK) ? uri : null); // a report loads nothing
        builder.usePDDocument(document);
        builder.useObjectDrawerFactory(figures);
        fonts.use(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return renderer.findPagePositionsByID(ANY).stream()
                    .map(found -> new Found(found.getId(), before + found.getPageNo(),
                            found.getY() + found.getHeight()))
                    .toList();
        }
    }

    /** The number of pages that a document of its own takes. */
    int count(String html) throws IOException {
        int before = document.getNumberOfPages();
        add(html);
        return document.getNumberOfPages() - before;
    }

    /** The numbers of the pages of sections, by id. */
    Map<String, Integer> numbers(List<PdfSection> sections, int front) {
        List<Integer> order = order(sections, document.getNumberOfPages());
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sections.forEach(section -> numbers.put(section.heading().id(), front + places.get(section.page()) + 1));
        return numbers;
    }

    /** The pages in the order of the sections on them. What was laid out together stays together. */
    private static List<Integer> order(List<PdfSection> sections, int pages) {
        Map<Integer, Integer> begins = new LinkedHashMap<>();
        sections.forEach(section -> begins.merge(section.run(), section.page(), Math::min));
        List<Integer> sorted = begins.values().stream().sorted().toList();
        List<Integer> order = new ArrayList<>();
        begins.values().forEach(begin -> {
            int next = sorted.indexOf(begin) + 1;
            int end = next < sorted.size() ? sorted.get(next) : pages;
            for (int page = begin; page < end; page++) {
                order.add(page);
            }
        });
        return order;
    }

    /** Puts the pages into order, behind those of the front, with bookmarks, links and numbers. */
    void order(String frontHtml, int front, List<PdfSection> sections, String title) throws IOException {
        int body = document.getNumberOfPages();
        List<Integer> order = order(sections, body);
        add(frontHtml);
        List<PDPage> all = new ArrayList<>();
        document.getPages().forEach(all::add);
        List<PDPage> ordered = new ArrayList<>(all.subList(body, all.size()));
        order.forEach(page -> ordered.add(all.get(page)));
        all.forEach(document::removePage);
        ordered.forEach(document::addPage);
        Map<String, PDPageXYZDestination> places = new HashMap<>();
        sections.forEach(section -> places.put(section.heading().id(), place(all.get(section.page()), section.top())));
        document.getDocumentCatalog().setDocumentOutline(outline(sections, places));
        for (PDPage page : ordered) {
            link(page, places);
        }
        number(ordered, title);
        describe(title);
    }

    private static PDPageXYZDestination place(PDPage page, float top) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setLeft(0);
        place.setTop((int) Math.min(PAGE_HEIGHT, top));
        return place;
    }

    private static PDDocumentOutline outline(List<PdfSection> sections, Map<String, PDPageXYZDestination> places) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem chapter = null;
        for (PdfSection section : sections) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(section.heading().title());
            item.setDestination(places.get(section.heading().id()));
            if (chapter == null || section.heading().level() == 2) {
                outline.addLast(item);
                chapter = item;
            } else {
                chapter.addLast(item);
            }
        }
        return outline;
    }

    private static void link(PDPage page, Map<String, PDPageXYZDestination> places) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
                    && uri.getURI() != null && uri.getURI().startsWith(LINK)) {
                PDActionGoTo there = new PDActionGoTo();
                there.setDestination(places.get(uri.getURI().substring(LINK.length())));
                link.setAction(there);
            }
        }
    }

    private void number(List<PDPage> pages, String title) throws IOException {
        String name = fonts
                .readable(title.length() <= LONGEST_FOOT ? title : title.substring(0, LONGEST_FOOT - 1) + "…");
        int number = 0;
        for (PDPage page : pages) {
            number++;
            String text = number + " / " + pages.size();
            float width = fonts.plain().getStringWidth(text) / 1000 * FOOT_SIZE;
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true,
                    true)) {
                foot(content, FOOT_LEFT, name);
                foot(content, FOOT_RIGHT - width, text);
            }
        }
    }

    private void foot(PDPageContentStream content, float x, String text) throws IOException {
        content.beginText();
        content.setFont(fonts.plain(), FOOT_SIZE);
        content.newLineAtOffset(x, FOOT_BOTTOM);
        content.showText(text);
        content.endText();
    }

    /** Nothing of it tells when or where it was written: equal results are equal files. */
    private void describe(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Alidade");
        document.setDocumentInformation(information);
        document.setDocumentId(1L);
    }
}
