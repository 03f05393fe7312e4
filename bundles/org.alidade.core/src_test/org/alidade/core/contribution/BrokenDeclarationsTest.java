package org.alidade.core.contribution;

import static org.alidade.core.contribution.ContributionKind.ATTENTION;
import static org.alidade.core.contribution.ContributionKind.DATASET;
import static org.alidade.core.contribution.ContributionKind.ENCODER;
import static org.alidade.core.contribution.ContributionKind.MODEL;
import static org.alidade.core.contribution.ContributionKind.PROBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row spoils one good declaration in one place; the message is the whole line that people read. */
class BrokenDeclarationsTest {

    private static final String TAU = "Probe 'b.tau' from b 1.2.3: ";
    private static final String FLAT = "Model 'b.flat' from b 1.2.3: ";
    private static final String REVIEWS = "Data set 'b.reviews' from b 1.2.3: ";
    private static final String LSTM = "Encoder 'b.lstm' from b 1.2.3: ";
    private static final String NOT_OFFERED = "; it is not offered, others are unaffected";

    static Stream<Arguments> attributes() {
        return Stream.of(
                broken(DATASET, "id=\"b.reviews\"", "", "Data set without id from b 1.2.3: attribute 'id' is missing"),
                broken(DATASET, "id=\"b.reviews\"", "id=\" \"",
                        "Data set without id from b 1.2.3: attribute 'id' is blank"),
                broken(DATASET, "b.reviews", "my reviews",
                        "Data set 'my reviews' from b 1.2.3: attribute 'id' is \"my reviews\", expected a letter, then "
                                + "letters, digits, dots, dashes and underscores"),
                broken(DATASET, "class=\"b.Reviews\"", "",
                        REVIEWS + "attribute 'class' is missing"),
                broken(DATASET, "version=\"1.0.0\"", "",
                        REVIEWS + "attribute 'version' is missing"),
                broken(DATASET, "1.0.0", "1.0", REVIEWS + "attribute 'version' is \"1.0\", "
                        + "expected a version such as 1.0.0"),
                broken(DATASET, "name=\"Reviews\"", "",
                        REVIEWS + "attribute 'name' is missing"),
                broken(DATASET, "description=\"Short reviews.\"", "",
                        REVIEWS + "attribute 'description' is missing"),
                broken(DATASET, "\"classification\"", "\"regression\"",
                        REVIEWS + "attribute 'task' is \"regression\", expected one of "
                                + "classification, pair, questionAnswering"),
                broken(MODEL, "tasks=\"classification, pair\"", "",
                        FLAT + "attribute 'tasks' is missing"),
                broken(MODEL, "\"classification, pair\"", "\",\"",
                        FLAT + "attribute 'tasks' is \",\", expected at least one word"),
                broken(MODEL, ", pair", ", pairs", FLAT + "attribute 'tasks' is \"pairs\", "
                        + "expected one of classification, pair, questionAnswering"),
                broken(MODEL, "inputGradient", "gradients",
                        FLAT + "attribute 'offers' is \"gradients\", expected one of "
                                + "attentionOverride, inputGradient, attentionGradient, leaveOneOut, integratedGradients"),
                broken(ATTENTION, "class=\"b.Tanh\"", "",
                        "Attention 'b.tanh' from b 1.2.3: attribute 'class' is missing"),
                broken(ENCODER, "context=\"text\"", "",
                        LSTM + "attribute 'context' is missing"),
                broken(ENCODER, "\"text\"", "\"TEXT\"", LSTM + "attribute 'context' is "
                        + "\"TEXT\", expected one of token, window, text"),
                broken(PROBE, "</probe>", "<report> </report></probe>",
                        TAU + "report element is no paragraph: A report paragraph has 1 to 4000 characters, found 0"),
                broken(PROBE, "</probe>", "<report>a</report><report>b</report></probe>",
                        TAU + "report element is declared twice"),
                broken(PROBE, "\"low\"", "\"cheap\"", TAU + "attribute 'cost' is \"cheap\", "
                        + "expected one of low, medium, high"),
                broken(PROBE, "needs=\"inputGradient\"", "needs=\"inputGradient,seeds\"",
                        TAU + "attribute 'needs' is \"seeds\", expected one of "
                                + "attentionOverride, inputGradient, attentionGradient, leaveOneOut, integratedGradients"));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                broken(MODEL, "key=\"hidden\"", "",
                        FLAT + "setting/key is missing"),
                broken(MODEL, "\"integer\"", "\"int\"", FLAT + "setting 'hidden'/type is \"int\", "
                        + "expected one of integer, number, text, choice, flag, path, contribution"),
                broken(PROBE, "<column id=\"class\"",
                        "<setting key=\"file\" label=\"File\" type=\"path\"/><column id=\"class\"",
                        TAU + "setting 'file'/type is \"path\", "
                                + "expected another: a probe reads nothing but models and their corpus"),
                broken(MODEL, "default=\"8\"", "default=\"11\"",
                        FLAT + "setting 'hidden'/default is \"11\", expected an integer from 1 to 10"),
                broken(MODEL, "default=\"8\"", "",
                        FLAT + "setting 'hidden'/default is \"\", expected an integer from 1 to 10"),
                broken(MODEL, "minimum=\"1\"", "minimum=\"one\"",
                        FLAT + "setting 'hidden'/minimum is \"one\", expected a number"),
                broken(MODEL, "minimum=\"1\"", "minimum=\"NaN\"",
                        FLAT + "setting 'hidden'/minimum is \"NaN\", expected a finite number"),
                broken(MODEL, "minimum=\"1\"", "minimum=\"11\"", FLAT + "setting 'hidden'/minimum "
                        + "is 11.0, expected at most the maximum, which is 10.0"),
                broken(MODEL, "choices=\"lstm, gru\"", "", FLAT + "setting 'cell'/choices is "
                        + "missing, expected the acceptable words, separated by commas"),
                broken(MODEL, "\"choice\"", "\"contribution\"", FLAT + "setting 'cell'/choices is \"lstm\", "
                        + "expected one of dataset, model, attention, encoder, probe, figure"),
                broken(MODEL, "default=\"lstm\"", "default=\"rnn\"",
                        FLAT + "setting 'cell'/default is \"rnn\", expected one of lstm, gru"),
                broken(MODEL, "label=\"Cell\"", "", FLAT + "setting 'cell'/label is missing"),
                broken(MODEL, "key=\"cell\"", "key=\"hidden\"",
                        FLAT + "setting 'hidden' is declared twice"));
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(PROBE, Declared.PROBE.replaceAll("(?s)<(column|figure|summary).*?/>", ""),
                        TAU + "declares no column, expected at least one" + NOT_OFFERED),
                broken(PROBE, "type=\"number\"", "type=\"real\"", TAU + "column 'tau'/type is "
                        + "\"real\", expected one of number, integer, text, weights"),
                broken(PROBE, "column id=\"class\"", "column id=\"tau\"",
                        TAU + "column 'tau' is declared twice"),
                broken(PROBE, "description=\"Tau-b.\"", "",
                        TAU + "column 'tau'/description is missing"),
                broken(PROBE, "higherIsMoreFaithful", "higher", TAU + "column 'tau'/direction is "
                        + "\"higher\", expected one of higherIsMoreFaithful, lowerIsMoreFaithful, neutral"),
                broken(PROBE, "minimum=\"-1\"", "minimum=\"2\"", TAU + "column 'tau'/minimum is "
                        + "2.0, expected at most the maximum, which is 1.0"));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                broken(PROBE, "x=\"tau\" group", "x=\"jsd\" group", TAU + "figure 'histogram'/x is "
                        + "\"jsd\", expected a declared numeric column, one of [tau, tokens]"),
                broken(PROBE, "x=\"tau\" group", "x=\"class\" group", TAU + "figure 'histogram'/x "
                        + "is \"class\", expected a declared numeric column, one of [tau, tokens]"),
                broken(PROBE, "group=\"class\"", "group=\"tokens\"",
                        TAU + "figure 'histogram'/group is \"tokens\", expected a declared text column, "
                                + "one of [class]"),
                broken(PROBE, "y=\"tokens\"", "", TAU + "figure 'violin'/y is missing"),
                broken(PROBE, "y=\"tokens\"", "y=\"class\"", TAU + "figure 'violin'/y is "
                        + "\"class\", expected a declared numeric column, one of [tau, tokens]"),
                broken(PROBE, "1,10,100", "1,100,10", TAU + "figure 'violin'/edges is "
                        + "[1.0, 100.0, 10.0], expected at least two ascending numbers"),
                broken(PROBE, "1,10,100", "1", TAU + "figure 'violin'/edges is [1.0], "
                        + "expected at least two ascending numbers"),
                broken(PROBE, "1,10,100", "1,ten", TAU + "figure 'violin'/edges is \"ten\", "
                        + "expected a number"),
                broken(PROBE, "bins=\"4\"", "bins=\"2.5\"", TAU + "figure 'histogram'/bins is "
                        + "\"2.5\", expected an integer from 1 to 1000"),
                broken(PROBE, "bins=\"4\"", "bins=\"0\"", TAU + "figure 'histogram'/bins is "
                        + "\"0\", expected an integer from 1 to 1000"),
                broken(PROBE, "to=\"1\"", "to=\"-1\"", TAU + "figure 'histogram'/to is -1.0, "
                        + "expected more than from, which is -1.0"),
                broken(PROBE, "from=\"-1\" to=\"1\"", "from=\"-1e308\" to=\"1e308\"", TAU
                        + "figure 'histogram'/to is 1.0E308, too close to or too far from -1.0E308 for bins between"),
                broken(PROBE, "from=\"-1\" to=\"1\"", "from=\"1e16\" to=\"10000000000000002\"", TAU
                        + "figure 'histogram'/to is 1.0000000000000002E16, too close to or too far from 1.0E16 "
                        + "for bins between"),
                broken(PROBE, "id=\"violin\"", "id=\"../violin\"", TAU + "figure '../violin'/id is "
                        + "\"../violin\", expected a letter, then letters, digits, dots, dashes and underscores"),
                broken(PROBE, "id=\"violin\"", "id=\"histogram\"",
                        TAU + "figure 'histogram' is declared twice"),
                broken(PROBE, "\"violin\" x", "\"1 pie\" x", TAU + "figure 'violin'/kind is \"1 pie\", "
                        + "expected a letter, then letters, digits, dots, dashes and underscores"),
                broken(PROBE, "columns=\"tau,tokens\"", "columns=\"tau,jsd\"",
                        TAU + "summary/columns is \"jsd\", expected a declared numeric column, one of [tau, tokens]"),
                broken(PROBE, "x=\"tau\" y", "x=\"tau,tokens\" y", TAU + "figure 'violin'/x is "
                        + "\"tau, tokens\", expected one column"),
                broken(PROBE, "\"violin\" x", "\"curve\" x", TAU + "figure 'violin'/by is missing"),
                broken(PROBE, "\"violin\" x", "\"examples\" x", TAU + "figure 'violin'/x is \"tau\", "
                        + "expected a declared weights column, one of []"),
                broken(PROBE, "\"violin\" x", "\"scatter\" low=\"1\" x", TAU + "figure 'violin'/high is 1.0, "
                        + "expected more than low, which is 1.0"),
                broken(PROBE, "from=\"-1\" to=\"1\"", "from=\"-1\" to=\"1\" xScale=\"logarithmic\"", TAU
                        + "figure 'histogram'/from is -1.0, expected more than 0 for a logarithmic axis"),
                broken(PROBE, "from=\"-1\" to=\"1\"", "from=\".1\" edges=\"0,1\" xScale=\"logarithmic\"", TAU
                        + "figure 'histogram'/edges is [0.0, 1.0], expected numbers above 0 for a logarithmic axis"),
                broken(PROBE, "from=\"-1\" to=\"1\"", "xScale=\"log\"", TAU
                        + "figure 'histogram'/xScale is \"log\", expected one of linear, logarithmic"),
                broken(PROBE, "edges=\"1,10,100\"", "yScale=\"logarithmic\"", TAU + "figure 'violin'/yScale is "
                        + "\"logarithmic\", expected linear: violin has no such axis"),
                broken(PROBE, "\"violin\" x", "\"heatmap\" by=\"class\" x", TAU
                        + "figure 'violin'/group is missing"),
                broken(PROBE, "columns=\"tau,tokens\"", "columns=\",\"", TAU + "summary/columns is "
                        + "\",\", expected at least one word"),
                broken(PROBE, "by=\"class\"", "by=\"tokens\"", TAU + "summary/by is \"tokens\", "
                        + "expected a declared text column, one of [class]"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"attributes", "settings", "columns", "figures"})
    void aBrokenDeclarationIsReportedInOneLineAndStopsNothingElse(ContributionKind kind, String element,
            String message) {
        InMemoryRegistry registry = new InMemoryRegistry().with("b", kind, element)
                .with("org.alidade.report", ContributionKind.FIGURE, Declared.BUILT_IN_FIGURES);
        for (ContributionKind other : ContributionKind.values()) {
            registry.with("good", other, good(other).replace("\"b.", "\"good."));
        }
        Contributions read = registry.read();
        assertEquals(List.of(message), read.problems().stream().map(Problem::message).toList());
        assertEquals(List.of("good.reviews", "good.flat", "good.tanh", "good.lstm", "good.tau", "good.strip"),
                read.usable().stream().map(Descriptor::id).filter(id -> id.startsWith("good.")).toList());
    }

    private static Arguments broken(ContributionKind kind, String good, String bad, String message) {
        String element = good(kind).replace(good, bad);
        assertNotEquals(good(kind), element, "nothing to replace: " + good);
        return Arguments.of(kind, element, message + NOT_OFFERED);
    }

    private static String good(ContributionKind kind) {
        return switch (kind) {
        case DATASET -> Declared.DATASET;
        case MODEL -> Declared.MODEL;
        case ATTENTION -> Declared.ATTENTION;
        case ENCODER -> Declared.ENCODER;
        case PROBE -> Declared.PROBE;
        case FIGURE -> Declared.FIGURE;
        };
    }
}
