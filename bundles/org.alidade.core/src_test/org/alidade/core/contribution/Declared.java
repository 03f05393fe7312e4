package org.alidade.core.contribution;

/** One good declaration of each kind, which tests spoil in one place. */
final class Declared {

    static final String DATASET = """
            <dataset id="b.reviews" version="1.0.0" name="Reviews" description="Short reviews." class="b.Reviews"
                task="classification" licence="CC BY 4.0"/>
            """;

    static final String MODEL = """
            <model id="b.flat" version="1.0.0" name="Flat" description="A flat model." class="b.Flat"
                tasks="classification, pair" offers="attentionOverride,inputGradient">
              <setting key="hidden" label="Hidden size" type="integer" minimum="1" maximum="10" default="8"/>
              <setting key="cell" label="Cell" type="choice" choices="lstm, gru" default="lstm" help="Kind of cell."/>
            </model>
            """;

    static final String ATTENTION = """
            <attention id="b.tanh" version="1.0.0" name="Tanh" description="Additive." class="b.Tanh"/>
            """;

    static final String ENCODER = """
            <encoder id="b.lstm" version="1.0.0" name="LSTM" description="Both directions." class="b.Lstm"
                context="text"/>
            """;

    static final String PROBE = """
            <probe id="b.tau" version="2.1.0" name="Tau" description="Rank correlation." class="b.Tau"
                needs="inputGradient" cost="low" reference="Doe 2024, section 3">
              <column id="class" label="Class" type="text" description="Predicted."/>
              <column id="tau" label="Tau" type="number" minimum="-1" maximum="1" description="Tau-b."
                  direction="higherIsMoreFaithful"/>
              <column id="tokens" label="Length" type="integer" unit="tokens" minimum="1" description="Tokens."/>
              <figure id="histogram" title="Taus" kind="histogram" x="tau" group="class" from="-1" to="1" bins="4"/>
              <figure id="violin" title="By length" kind="violin" x="tau" y="tokens" edges="1,10,100" from="-1"/>
              <summary columns="tau,tokens" by="class"/>
            </probe>
            """;

    static final String FIGURE = """
            <figure id="b.strip" version="1.0.0" name="Strip" description="A stroke a row." class="b.Strip"
                needs="y" logarithmic="x" traits="several"/>
            """;

    /** Kinds that the figures above name, as Alidade's reports contribute them. */
    static final String BUILT_IN_FIGURES = figure("histogram", "logarithmic='x' edges='x'")
            + figure("violin", "needs='y' logarithmic='x' edges='y'") + figure("curve", "needs='y,by'")
            + figure("scatter", "needs='y' logarithmic='x, y'") + figure("heatmap", "needs='by,group'")
            + figure("examples", "needs='y,by' traits='several,weights,instances'");

    private static String figure(String name, String needs) {
        return "<figure id='org.alidade.report." + name + "' version='1.0.0' name='N' description='D' class='C' "
                + needs + "/>";
    }

    private Declared() {
    }
}
