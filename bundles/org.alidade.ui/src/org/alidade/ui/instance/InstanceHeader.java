package org.alidade.ui.instance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.engine.Prediction;
import org.alidade.ui.Messages;
import org.eclipse.osgi.util.NLS;

/** What stands above an instance, as text. */
final class InstanceHeader {

    private static final int MOST_CLASSES = 5;

    private InstanceHeader() {
    }

    /** Which instance of which training, its label, its prediction and whether that is right. */
    static String text(Sheet sheet) {
        String name = NLS.bind(Messages.Instance_name, sheet.id(), sheet.training().label());
        if (sheet.prediction().isEmpty()) {
            return sheet.files().isEmpty() ? name : name + "\n" + Messages.Instance_notPredicted;
        }
        Prediction made = sheet.prediction().get();
        boolean right = made.label().equals(made.predicted());
        return name + "\n" + NLS.bind(right ? Messages.Instance_right : Messages.Instance_wrong,
                new Object[] {made.label(), made.predicted(),
                        probabilities(made, sheet.files().orElseThrow().labels())});
    }

    /** The most probable classes, and that of the label. */
    private static String probabilities(Prediction made, List<String> labels) {
        List<Float> values = made.probabilities();
        if (labels.size() != values.size()) {
            return "";
        }
        List<Integer> falling = IntStream.range(0, values.size()).boxed()
                .sorted((a, b) -> Float.compare(values.get(b), values.get(a))).toList();
        String most = falling.stream().limit(MOST_CLASSES)
                .map(c -> labels.get(c) + String.format(Locale.ROOT, " %.3f", values.get(c)))
                .collect(Collectors.joining(", "));
        int label = labels.indexOf(made.label());
        boolean named = label < 0 || falling.indexOf(label) < MOST_CLASSES;
        return most + (named ? values.size() > MOST_CLASSES ? ", ..." : ""
                : String.format(Locale.ROOT, ", ... %s %.3f", labels.get(label), values.get(label)));
    }
}
