package org.alidade.probes.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Has a model read texts anew after units were deleted, many at once; equal ones once.
 *
 * @param model that reads
 */
public record Rereading(TrainedModel model) {

    /** So many tokens are handed to the model at once: enough for it to batch by length, few enough to hold them. */
    private static final int TOKENS = 1 << 17;

    /**
     * What the model predicts for what is left of some texts.
     *
     * @param parts of texts [K]
     * @return class probabilities [K][C]; equal parts share a row
     */
    public float[][] probabilities(List<Part> parts, IProgressMonitor monitor) {
        Map<Part, float[]> read = new LinkedHashMap<>();
        parts.forEach(part -> read.put(part, null));
        List<Part> different = new ArrayList<>(read.keySet());
        SubMonitor progress = SubMonitor.convert(monitor, different.size());
        for (int from = 0, to; from < different.size(); from = to) {
            to = endOfBatch(different, from);
            List<Part> batch = different.subList(from, to);
            List<Example> texts = batch.stream().map(part -> part.text().keeping(part.kept())).toList();
            List<Reading> readings = model.read(texts, progress.split(batch.size()));
            for (int i = 0; i < batch.size(); i++) {
                read.put(batch.get(i), readings.get(i).probabilities());
            }
        }
        return parts.stream().map(read::get).toArray(float[][]::new);
    }

    private static int endOfBatch(List<Part> parts, int from) {
        int to = from;
        for (long tokens = 0; to < parts.size() && tokens < TOKENS; to++) {
            Part part = parts.get(to);
            tokens += part.text().tokens(part.kept());
        }
        return to;
    }
}
