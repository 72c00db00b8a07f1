package org.smartgen.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract passes what keeps it, and finds each breach where it should. */
class GeneratorContractTest {

    @Test
    void aGoodGeneratorPasses() {
        assertEquals(Set.of(), failuresOf(Sketches.GoodContract.class));
    }

    @Test
    void aGeneratorThatDrawsWithAModelPasses() {
        assertEquals(Set.of(), failuresOf(Sketches.WithModelContract.class));
    }

    @Test
    void aBadDeclarationIsFound() {
        assertEquals(Set.of("declaresWhatItServes"), failuresOf(Sketches.BadlyDeclaredContract.class));
    }

    @Test
    void anUnescapedPromptIsFound() {
        assertEquals(Set.of("survivesAwkwardPrompts"), failuresOf(Sketches.UnescapedContract.class));
    }

    @Test
    void aFixedSizeIsFound() {
        assertEquals(
                Set.of("drawsTheSizeAskedFor", "survivesAwkwardPrompts"), failuresOf(Sketches.OneSizeContract.class));
    }

    @Test
    void aCannedPictureIsFound() {
        assertEquals(Set.of("drawsDifferentPromptsDifferently"), failuresOf(Sketches.CannedContract.class));
    }

    @Test
    void whatIsDecidedByChanceIsFound() {
        assertEquals(
                Set.of("checksQuicklyAndAlwaysAlike", "drawsTheSameForTheSameRequest", "servesSeveralRequestsAtOnce"),
                failuresOf(Sketches.MoodyContract.class));
    }

    @Test
    void aSwallowedCancellationAndFallingProgressAreFound() {
        assertEquals(
                Set.of("stopsWhenCancelled", "reportsProgressThatNeverFalls"), failuresOf(Sketches.DeafContract.class));
    }

    @Test
    void whatIsLeftBehindIsFound() {
        assertEquals(
                Set.of("leavesNoThreadBehind", "leavesTheCallingThreadAsItWas"),
                failuresOf(Sketches.LitteringContract.class));
    }

    @Test
    void stateSharedBetweenRequestsIsFound() {
        assertTrue(failuresOf(Sketches.SharedContract.class).contains("servesSeveralRequestsAtOnce"));
    }

    @Test
    void aSpecThatIsDrawnAnotherWayAndNeverCheckedIsFound() {
        assertEquals(
                Set.of("drawsItsSpecAgainAlike", "refusesASpecThatIsNone", "survivesAwkwardPrompts"),
                failuresOf(Sketches.CarelessContract.class));
    }

    private static Set<String> failuresOf(Class<? extends GeneratorContract> contract) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(contract))
                    .execute()
                    .testEvents()
                    .failed()
                    .stream()
                    .map(GeneratorContractTest::method)
                    .collect(Collectors.toCollection(TreeSet::new));
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    private static String method(Event event) {
        return event.getTestDescriptor().getDisplayName().replace("()", "");
    }
}
