package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;

/** What happens when the class of a contribution is asked for, and not before. */
class CreationTest {

    private static final String EFFECT = "; cells that use it fail, others are unaffected";

    @Test
    void everyCallMakesANewInstance() throws ContributionException {
        Contribution good = read(Good.class.getName());
        assertNotSame(good.create(Probe.class), good.create(Probe.class));
    }

    @Test
    void aClassThatDoesNotExistIsFoundOutWhenItIsMade() {
        ContributionException failure = failure(read("b.Missing"));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' cannot be instantiated: "
                + "java.lang.ClassNotFoundException: b.Missing" + EFFECT, failure.getMessage());
    }

    @Test
    void aClassIsNotLoadedBeforeItIsMade() {
        Contribution contribution = read(Exploding.class.getName());
        assertNull(System.getProperty(Exploding.LOADED));
        try {
            ContributionException failure = failure(contribution);
            assertNotNull(System.getProperty(Exploding.LOADED));
            assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' cannot be instantiated: "
                    + "java.lang.IllegalStateException: static initialiser" + EFFECT, failure.getMessage());
            assertInstanceOf(LinkageError.class, failure.getCause());
        } finally {
            System.clearProperty(Exploding.LOADED);
        }
    }

    @Test
    void aClassOfAnotherTypeIsNamedWithTheTypeThatWasExpected() {
        ContributionException failure = failure(read("java.lang.StringBuilder"));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' is java.lang.StringBuilder, expected an "
                + "implementation of org.alidade.core.probe.Probe" + EFFECT, failure.getMessage());
    }

    @Test
    void aConstructorThatThrowsIsReportedWithWhatItThrew() {
        ContributionException failure = failure(read(Throwing.class.getName()));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' cannot be instantiated: "
                + "java.lang.IllegalStateException: constructor" + EFFECT, failure.getMessage());
    }

    @Test
    void aClassWithoutConstructorWithoutParametersIsReported() {
        ContributionException failure = failure(read("java.lang.Integer"));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' cannot be instantiated: "
                + "java.lang.NoSuchMethodException: java.lang.Integer.<init>()" + EFFECT, failure.getMessage());
    }

    @Test
    void aLinkageErrorIsTheContributionsProblemAndNotAlidades() {
        ContributionException failure = failure(made(() -> {
            throw new NoClassDefFoundError("b/Library");
        }));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' cannot be instantiated: "
                + "java.lang.NoClassDefFoundError: b/Library" + EFFECT, failure.getMessage());
    }

    @Test
    void messagesAreOneLine() {
        ContributionException failure = failure(made(() -> {
            throw new IllegalStateException("first\n  second");
        }));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' cannot be instantiated: "
                + "java.lang.IllegalStateException: first second" + EFFECT, failure.getMessage());
    }

    @Test
    void aFactoryThatMakesNothingIsReported() {
        ContributionException failure = failure(made(() -> null));
        assertEquals("Probe 'b.tau' from b 1.2.3: attribute 'class' is null, expected an implementation of "
                + "org.alidade.core.probe.Probe" + EFFECT, failure.getMessage());
    }

    @Test
    void theProblemSaysWhoIsToBlame() {
        Problem problem = failure(read("b.Missing")).problem();
        assertEquals("b 1.2.3", problem.bundle());
        assertEquals("class", problem.attribute());
        assertEquals(ContributionKind.PROBE, problem.kind());
    }

    private static ContributionException failure(Contribution contribution) {
        return assertThrows(ContributionException.class, () -> contribution.create(Probe.class));
    }

    /** The contribution of a class, read from a registry without problems. */
    private static Contribution read(String className) {
        Contributions read = new InMemoryRegistry()
                .with("b", ContributionKind.PROBE, Declared.PROBE.replace("b.Tau", className)).read();
        assertEquals(List.of(), read.problems());
        return read.find(ProbeDescriptor.class, "b.tau").orElseThrow().contribution();
    }

    private static Contribution made(Contribution.Factory factory) {
        return new Contribution(ContributionKind.PROBE, "b.tau", "1.0.0", "Tau", "", "", "b", "1.2.3", List.of(),
                factory);
    }

    /** Measures nothing. */
    public static class Good implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            // no rows
        }
    }

    /** Cannot be loaded; leaves a trace of the attempt. */
    public static final class Exploding extends Good {

        static final String LOADED = "org.alidade.core.contribution.CreationTest.loaded";

        static {
            System.setProperty(LOADED, "true");
            fail();
        }

        private static void fail() {
            throw new IllegalStateException("static initialiser");
        }
    }

    /** Cannot be made. */
    public static final class Throwing extends Good {

        /** Throws. */
        public Throwing() {
            throw new IllegalStateException("constructor");
        }
    }
}
