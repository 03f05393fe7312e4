package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.Choice;
import org.alidade.core.contribution.ProbeDescriptor.Cost;
import org.alidade.core.data.Task;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.model.Capability;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.SummaryDeclaration;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    @Test
    void aRegistryWithoutContributionsHasNoProblems() {
        assertEquals(new Contributions(List.of(), List.of()), new InMemoryRegistry().read());
    }

    @Test
    void contributionsComeByKindThenBundleThenId() {
        Contributions read = new InMemoryRegistry().with("z", ContributionKind.PROBE, Declared.PROBE)
                .with("z", ContributionKind.ENCODER, Declared.ENCODER)
                .with("b", ContributionKind.ENCODER, Declared.ENCODER.replace("b.lstm", "b.gru"))
                .with("z", ContributionKind.ATTENTION, Declared.ATTENTION + Declared.MODEL)
                .with("z", ContributionKind.ENCODER, Declared.ENCODER.replace("b.lstm", "b.cnn"))
                .with("z", ContributionKind.DATASET, Declared.DATASET).read();
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("b.reviews", "b.flat", "b.tanh", "b.gru", "b.cnn", "b.lstm", "b.tau"),
                read.usable().stream().map(Descriptor::id).toList());
    }

    @Test
    void fewThatCouldBeMeantAreAllNamed() {
        assertEquals("one of b.gru, b.lstm", encoders("b.gru", "b.lstm").expected(EncoderDescriptor.class, "b.ltsm"));
        assertEquals("one of (none is installed)", encoders().expected(EncoderDescriptor.class, "b.lstm"));
    }

    /** In the order of Levenshtein's distance: 0 of the last segment; 1; 2. */
    @Test
    void ofManyThatCouldBeMeantTheNearestInSpellingAreNamed() {
        Contributions many = encoders("b.cnn", "b.gru", "b.transformer", "b.lsm", "b.lstm", "b.mean");
        assertEquals("one of 6, nearest in spelling b.lstm, b.lsm, b.mean",
                many.expected(EncoderDescriptor.class, "com.example.LSTM"));
        assertEquals("one of 6, such as b.cnn, b.gru, b.lsm", many.expected(EncoderDescriptor.class, " "));
    }

    private static Contributions encoders(String... ids) {
        InMemoryRegistry registry = new InMemoryRegistry();
        for (String id : ids) {
            registry.with("b", ContributionKind.ENCODER, Declared.ENCODER.replace("b.lstm", id));
        }
        return registry.read();
    }

    @Test
    void whatAllKindsDeclareIsRead() {
        Contribution read = only(ContributionKind.PROBE, Declared.PROBE, ProbeDescriptor.class).contribution();
        assertEquals("b.tau", read.id());
        assertEquals("2.1.0", read.version());
        assertEquals("Tau", read.name());
        assertEquals("Rank correlation.", read.description());
        assertEquals("Doe 2024, section 3", read.reference());
        assertEquals("b 1.2.3", read.blame());
    }

    @Test
    void aDataSetIsRead() {
        DatasetDescriptor read = only(ContributionKind.DATASET, Declared.DATASET, DatasetDescriptor.class);
        assertEquals(Task.CLASSIFICATION, read.task());
        assertEquals("CC BY 4.0", read.licence());
        assertEquals("", read.contribution().reference());
    }

    @Test
    void aModelIsReadWithItsSettings() {
        ModelDescriptor read = only(ContributionKind.MODEL, Declared.MODEL, ModelDescriptor.class);
        assertEquals(Set.of(Task.CLASSIFICATION, Task.PAIR), read.tasks());
        assertEquals(Set.of(Capability.ATTENTION_OVERRIDE, Capability.INPUT_GRADIENT), read.offers());
        assertEquals(List.of(
                new SettingDeclaration("hidden", "Hidden size", SettingType.INTEGER, "8", 1, 10, List.of(), ""),
                new SettingDeclaration("cell", "Cell", SettingType.CHOICE, "lstm", -UNBOUNDED, UNBOUNDED,
                        List.of("lstm", "gru"), "Kind of cell.")),
                read.contribution().settings());
    }

    @Test
    void anEncoderIsRead() {
        assertEquals(EncoderDescriptor.Context.TEXT,
                only(ContributionKind.ENCODER, Declared.ENCODER, EncoderDescriptor.class).context());
    }

    @Test
    void aProbeIsReadWithColumnsFiguresAndSummaries() {
        ProbeDescriptor read = only(ContributionKind.PROBE, Declared.PROBE, ProbeDescriptor.class);
        assertEquals(Set.of(Capability.INPUT_GRADIENT), read.needs());
        assertEquals(Cost.LOW, read.cost());
        assertEquals(new Column("tau", "Tau", ColumnType.NUMBER, "", -1, 1, Direction.HIGHER_IS_MORE_FAITHFUL,
                "Tau-b."), read.columns().get(1));
        assertEquals(new Column("tokens", "Length", ColumnType.INTEGER, "tokens", 1, UNBOUNDED, Direction.NEUTRAL,
                "Tokens."), read.columns().get(2));
        assertEquals(List.of(
                new FigureDeclaration("histogram", "Taus", FigureKind.HISTOGRAM, List.of("tau"), Optional.empty(),
                        Optional.of("class"), Optional.empty(), List.of(-1., -.5, 0., .5, 1.), -1, 1, 0, 1, ""),
                new FigureDeclaration("violin", "By length", FigureKind.VIOLIN, List.of("tau"), Optional.of("tokens"),
                        Optional.empty(), Optional.empty(), List.of(1., 10., 100.), -1, 1, 0, 1, "")),
                read.figures());
        assertEquals(List.of(new SummaryDeclaration(List.of("tau", "tokens"), Optional.of("class"))),
                read.summaries());
    }

    @Test
    void binsAreThirtyIfNothingIsSaid() {
        String probe = Declared.PROBE.replace(" bins=\"4\"", "");
        FigureDeclaration figure = only(ContributionKind.PROBE, probe, ProbeDescriptor.class).figures().get(0);
        assertEquals(31, figure.edges().size());
        assertEquals(1, figure.edges().get(30), 0);
    }

    /** From 0.01 to 1 in four bins: a factor of the square root of 10. */
    @Test
    void binsOfALogarithmicAxisAreEquallyWideOnIt() {
        String probe = Declared.PROBE.replace("from=\"-1\" to=\"1\" bins", "from=\".01\" xScale=\"logarithmic\" bins");
        FigureDeclaration figure = only(ContributionKind.PROBE, probe, ProbeDescriptor.class).figures().get(0);
        assertEquals(AxisScale.LOGARITHMIC, figure.xScale());
        assertEquals(AxisScale.LINEAR, figure.yScale());
        double[] expected = {.01, .0316227766, .1, .316227766, 1};
        assertArrayEquals(expected, figure.edges().stream().mapToDouble(Double::doubleValue).toArray(), 1e-9);
    }

    @Test
    void aFigureKindIsRead() {
        FigureKindDescriptor read = only(ContributionKind.FIGURE, Declared.FIGURE, FigureKindDescriptor.class);
        assertEquals(new FigureKind("b.strip"), read.kind());
        assertEquals(Set.of(FigureColumn.Y), read.needs());
        assertEquals(Set.of(FigureColumn.X), read.logarithmic());
        assertEquals(Optional.empty(), read.edges());
        assertEquals(Set.of(FigureKindDescriptor.Trait.SEVERAL), read.traits());
    }

    @Test
    void aFigureNamesAContributedKindByItsId() {
        String probe = Declared.PROBE.replace("kind=\"violin\" x=\"tau\"", "kind=\"b.strip\" x=\"tau,tokens\"");
        Contributions read = withFigureKinds(probe).with("b", ContributionKind.FIGURE, Declared.FIGURE).read();
        assertEquals(List.of(), read.problems());
        FigureDeclaration figure = read.all(ProbeDescriptor.class).get(0).figures().get(1);
        assertEquals(new FigureKind("b.strip"), figure.kind());
        assertEquals(List.of("tau", "tokens"), figure.columns());
    }

    @Test
    void aFigureKindThatIsMissingCostsItsFigureAndNotItsProbe() {
        Contributions read = withFigureKinds(Declared.PROBE.replace("\"violin\" x", "\"b.pie\" x")).read();
        assertEquals(List.of("Probe 'b.tau' from b 1.2.3: figure 'violin'/kind is \"b.pie\", expected an installed "
                + "figure kind, one of curve, examples, heatmap, histogram, scatter, violin; it is offered, the figure "
                + "is not drawn"), read.problems().stream().map(Problem::message).toList());
        assertEquals(2, read.all(ProbeDescriptor.class).get(0).figures().size());
    }

    private static InMemoryRegistry withFigureKinds(String probe) {
        return new InMemoryRegistry().with("b", ContributionKind.PROBE, probe).with("org.alidade.report",
                ContributionKind.FIGURE, Declared.BUILT_IN_FIGURES);
    }

    @Test
    void barsAndHeatMapsAreRead() {
        String probe = Declared.PROBE
                .replace("kind=\"histogram\" x=\"tau\"", "kind=\"bar\" x=\"tau\" by=\"class\"")
                .replace("kind=\"violin\" x=\"tau\" y=\"tokens\"",
                        "kind=\"heatmap\" x=\"tau\" by=\"class\" group=\"class\"");
        List<FigureDeclaration> figures = only(ContributionKind.PROBE, probe, ProbeDescriptor.class).figures();
        assertEquals(FigureKind.BAR, figures.get(0).kind());
        assertEquals(FigureKind.HEATMAP, figures.get(1).kind());
        assertEquals(Optional.of("class"), figures.get(1).by());
    }

    @Test
    void contributionsAreFoundByKindAndId() {
        Contributions read = new InMemoryRegistry().with("b", ContributionKind.ENCODER, Declared.ENCODER).read();
        assertTrue(read.find(EncoderDescriptor.class, "b.lstm").isPresent());
        assertTrue(read.find(ProbeDescriptor.class, "b.lstm").isEmpty());
        assertTrue(read.find(EncoderDescriptor.class, "b.gru").isEmpty());
    }

    @Test
    void oneIdMayNameAModelAndAnAttention() {
        Contributions read = new InMemoryRegistry()
                .with("b", ContributionKind.MODEL, Declared.MODEL + Declared.ATTENTION.replace("b.tanh", "b.flat"))
                .read();
        assertEquals(List.of(), read.problems());
        assertEquals(2, read.usable().size());
    }

    @Test
    void ofTwoWithOneIdTheFirstBundleByNameIsOfferedWhateverTheOrderOfInstallation() {
        var expected = List.of("Encoder 'b.lstm' from b.second 1.2.3: attribute 'id' repeats that of b.first 1.2.3; "
                + "it is not offered, others are unaffected");
        for (List<String> order : List.of(List.of("b.first", "b.second"), List.of("b.second", "b.first"))) {
            InMemoryRegistry registry = new InMemoryRegistry();
            order.forEach(bundle -> registry.with(bundle, ContributionKind.ENCODER, Declared.ENCODER));
            Contributions read = registry.read();
            assertEquals(expected, read.problems().stream().map(Problem::message).toList());
            assertEquals("b.first", read.all(EncoderDescriptor.class).get(0).contribution().bundle());
        }
    }

    @Test
    void aBrokenContributionDoesNotKeepAnotherOfItsIdOut() {
        Contributions read = new InMemoryRegistry()
                .with("a", ContributionKind.ENCODER, Declared.ENCODER.replace("context=\"text\"", ""))
                .with("b", ContributionKind.ENCODER, Declared.ENCODER).read();
        assertEquals("b", read.find(EncoderDescriptor.class, "b.lstm").orElseThrow().contribution().bundle());
        assertEquals(1, read.problems().size());
    }

    @Test
    void whatIsRemovedBeforeItsTurnIsReportedAndStopsNothing() {
        InMemoryRegistry registry = new InMemoryRegistry().with("a", ContributionKind.ENCODER, Declared.ENCODER)
                .with("b", ContributionKind.ENCODER, Declared.ENCODER.replace("b.lstm", "b.gru"));
        Contributions read = Contributions.read(registry.registry(), bundle -> {
            if (bundle.getName().equals("a")) {
                registry.remove(bundle);
            }
            return "1.2.3";
        });
        assertEquals(List.of("Encoder 'b.lstm' from a 1.2.3: was removed while it was read; it is not offered, "
                + "others are unaffected"), read.problems().stream().map(Problem::message).toList());
        assertEquals(List.of("b.gru"), read.usable().stream().map(Descriptor::id).toList());
    }

    @Test
    void whatIsRemovedBeforeItIsSortedIsNotThere() {
        InMemoryRegistry registry = new InMemoryRegistry().with("a", ContributionKind.ENCODER, Declared.ENCODER)
                .with("b", ContributionKind.ENCODER, Declared.ENCODER.replace("b.lstm", "b.gru"));
        Contributions read = Contributions.read(removingAfterListing(registry, "a"), bundle -> "1.2.3");
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("b.gru"), read.usable().stream().map(Descriptor::id).toList());
    }

    @Test
    void aPartIsRememberedWithoutItsPaths() {
        String dataset = Declared.DATASET.replace("/>", """
                ><setting key="file" label="File" type="path" default="in.txt"/>
                 <setting key="size" label="Size" type="number" default="1e3"/></dataset>""");
        Contribution contribution = only(ContributionKind.DATASET, dataset, DatasetDescriptor.class).contribution();
        Part part = new Part(contribution, Settings.of(contribution.settings(), Map.of("file", "/data/in.txt")));
        assertEquals(new Choice("b.reviews", "1.0.0", "Reviews", Map.of("size", "1000.0")), part.choice());
    }

    /** The registry, from which a bundle goes as soon as elements have been listed. */
    private static IExtensionRegistry removingAfterListing(InMemoryRegistry registry, String bundle) {
        return (IExtensionRegistry) Proxy.newProxyInstance(ContributionsTest.class.getClassLoader(),
                new Class<?>[] {IExtensionRegistry.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(registry.registry(), arguments);
                    if (result instanceof IConfigurationElement[] elements && elements.length > 0) {
                        registry.remove(ContributorFactorySimple.createContributor(bundle));
                    }
                    return result;
                });
    }

    private static <D extends Descriptor> D only(ContributionKind kind, String element, Class<D> type) {
        Contributions read = new InMemoryRegistry().with("b", kind, element).read();
        assertEquals(List.of(), read.problems());
        return read.all(type).get(0);
    }
}
