package org.alidade.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.alidade.report.document.Block;
import org.alidade.report.document.Citations;
import org.alidade.report.document.DataTable;
import org.alidade.report.document.Listing;
import org.alidade.report.document.Picture;
import org.alidade.report.document.Prose;
import org.alidade.report.document.Section;

/** A section as templates want it: its blocks with names, figures side by side and details folded together. */
public final class SectionModel {

    private final Function<Picture, Map<String, Object>> pictures;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private List<Map<String, Object>> group = new ArrayList<>();

    private SectionModel(Function<Picture, Map<String, Object>> pictures) {
        this.pictures = pictures;
    }

    /**
     * A section.
     *
     * @param pictures draws a figure and says what the template needs of it
     */
    public static Map<String, Object> of(Section section, Function<Picture, Map<String, Object>> pictures) {
        SectionModel model = new SectionModel(pictures);
        section.blocks().forEach(model::add);
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", section.id());
        named.put("level", section.level());
        named.put("title", section.title());
        named.put("blocks", model.blocks);
        return named;
    }

    private void add(Block block) {
        if (block instanceof Prose prose) {
            blocks.add(Map.of("kind", "prose", "text", prose.text(), "style",
                    prose.style() == Prose.Style.REMARK ? "remark" : "plain", "cited", prose.cited()));
        } else if (block instanceof Picture picture) {
            inside("figures").add(pictures.apply(picture));
        } else if (block instanceof Listing listing) {
            inside("details").add(Map.of("kind", "listing", "title", listing.title(), "text", listing.text()));
        } else if (block instanceof Citations citations) {
            blocks.add(Map.of("kind", "citations", "entries", citations.entries()));
        } else if (block instanceof DataTable table) {
            Map<String, Object> named = Map.of("kind", "table", "table", table);
            if (table.role() == DataTable.Role.DETAIL) {
                inside("details").add(named);
            } else {
                blocks.add(named);
            }
        } else {
            throw new AssertionError(block);
        }
    }

    /** The items of the group of this kind that blocks now end with. */
    private List<Map<String, Object>> inside(String kind) {
        if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).get("kind").equals(kind)) {
            group = new ArrayList<>();
            blocks.add(Map.of("kind", kind, "items", group));
        }
        return group;
    }
}
