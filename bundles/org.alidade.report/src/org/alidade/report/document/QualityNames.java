package org.alidade.report.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings for the measures of {@code org.alidade.core.math.Quality}. */
final class QualityNames {

    private static final Pattern OF_CLASS = Pattern.compile("f1\\[(\\d{1,6})\\]");

    private QualityNames() {
    }

    /** Whether a measure looks at a single class. */
    static boolean isOfOneClass(String measure) {
        return OF_CLASS.matcher(measure).matches();
    }

    /** A heading; a measure that is not known keeps its name. */
    static String of(String measure, List<String> labels) {
        Matcher ofClass = OF_CLASS.matcher(measure);
        if (ofClass.matches()) {
            int cls = Integer.parseInt(ofClass.group(1));
            return "F1 of " + (cls < labels.size() ? labels.get(cls) : "class " + cls);
        }
        return switch (measure) {
        case "accuracy" -> "Accuracy";
        case "macroF1" -> "Macro F1";
        case "rocAuc" -> "ROC AUC";
        case "averagePrecision" -> "Average precision";
        default -> measure;
        };
    }
}
