package org.alidade.tests.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.plan.PlanFiles;

/** Plan files for tests. */
final class Plans {

    private static final String TINY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <plan:Plan xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:plan="http://alidade.org/plan/1.0" name="Tiny">
              <datasets id="org.alidade.datasets.reviews">
                <settings key="trainSize"><values>60</values></settings>
                <settings key="devSize"><values>20</values></settings>
                <settings key="testSize"><values>30</values></settings>
              </datasets>
              <models id="org.alidade.learn.flat">
                <settings key="embeddingDimension"><values>8</values></settings>
                <settings key="hidden"><values>8</values></settings>
                <settings key="epochs"><values>EPOCHS</values></settings>
              </models>
              <encoders id="ENCODER"/>
              <attentions id="org.alidade.learn.tanh"/>
              <probes id="org.alidade.probes.gradient"/>
              <probes id="org.alidade.probes.permutation"/>
              <seeds>1</seeds>
            </plan:Plan>
            """;

    private Plans() {
    }

    /** A plan of one training and two probes that runs in seconds. */
    static Path tiny(Path folder) throws IOException {
        return write(folder, "tiny.alidade", runnable(2));
    }

    /** The same of another model, with the data set and the encoder that it takes. */
    static Path tiny(Path folder, String model, String dataset, String encoder) throws IOException {
        return write(folder, "tiny.alidade", runnable(1).replace("org.alidade.learn.flat", "org.alidade.learn." + model)
                .replace("org.alidade.datasets.reviews", "org.alidade.datasets." + dataset)
                .replace("org.alidade.learn.average", "org.alidade.learn." + encoder));
    }

    /** The same, but so long that a person has to stop it. */
    static Path endless(Path folder) throws IOException {
        return write(folder, "endless.alidade",
                runnable(1000).replace("<values>60</values>", "<values>2000</values>"));
    }

    /** The same on a corpus of lines in a file, given relative to the plan. */
    static Path withData(Path folder, String file) throws IOException {
        return write(folder, "data.alidade", runnable(2).replaceAll("(?s)<datasets.*</datasets>",
                "<datasets id=\"org.alidade.datasets.csv\"><settings key=\"file\"><values>" + file
                        + "</values></settings></datasets>"));
    }

    /** The files that {@link #withData} and what is made from it name. */
    static List<String> dataPaths(Path plan) throws IOException {
        return PlanFiles.load(plan).getDatasets().stream().flatMap(use -> use.getSettings().stream())
                .flatMap(setting -> setting.getValues().stream()).toList();
    }

    /** The same on a corpus whose file is not there. */
    static Path withoutData(Path folder) throws IOException {
        return write(folder, "nodata.alidade", runnable(2).replaceAll("(?s)<datasets.*</datasets>",
                "<datasets id=\"org.alidade.datasets.csv\"/>"));
    }

    /**
     * Two attentions, some seeds, two probes; with two encoders that is 12 cells a seed, and no cell runs long.
     *
     * @param encoders 2 or 3
     */
    static Path matrix(Path folder, int seeds, int encoders) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int seed = 1; seed <= seeds; seed++) {
            all.append("<seeds>").append(seed).append("</seeds>\n");
        }
        String third = encoders < 3 ? "" : "<encoders id=\"org.alidade.learn.cnn\"/>\n";
        return write(folder, "matrix.alidade", runnable(1).replace("<seeds>1</seeds>", all)
                .replace("<attentions", "<encoders id=\"org.alidade.learn.bilstm\"/>\n" + third
                        + "<attentions id=\"org.alidade.learn.dot\"/>\n<attentions"));
    }

    private static String runnable(int epochs) {
        return TINY.replace("ENCODER", "org.alidade.learn.average").replace("EPOCHS", Integer.toString(epochs));
    }

    /** The same with an encoder that nobody contributes. */
    static Path unknownEncoder(Path folder) throws IOException {
        return write(folder, "unknown.alidade", TINY.replace("ENCODER", "com.example.nowhere").replace("EPOCHS", "2"));
    }

    /** The same, broken off in the middle. */
    static Path damaged(Path folder) throws IOException {
        return write(folder, "damaged.alidade", TINY.substring(0, TINY.length() / 2));
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
