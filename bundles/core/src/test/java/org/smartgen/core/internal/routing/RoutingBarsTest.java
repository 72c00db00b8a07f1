package org.smartgen.core.internal.routing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.core.internal.routing.LabelledPrompts.Row;

/** How well the whole router must tell the five intents apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingBarsTest {
    private WithEncoder with;
    private Router router;

    @BeforeAll
    void load() throws IOException, OrtException {
        with = new WithEncoder();
        router = with.router(new Installed().catalogue);
    }

    @AfterAll
    void close() {
        with.close();
    }

    @Test
    void otherPeoplesPromptsOfTheHalfThatNobodyRead() throws IOException {
        boolean there = Files.isRegularFile(LabelledPrompts.OTHERS);
        if (!there) {
            System.out.println("SKIPPED: RoutingBarsTest, there is no " + LabelledPrompts.OTHERS);
        }
        assumeTrue(there, "other people's prompts are not there");
        Judged judged =
                Judged.by(router, LabelledPrompts.others(LabelledPrompts.OTHERS).get(LabelledPrompts.H));
        assertTrue(judged.accuracy() >= 0.94, () -> "accuracy " + judged.accuracy());
        judged.recalls().forEach((intent, recall) -> assertTrue(recall >= 0.88, () -> intent + " recall " + recall));
        assertTrue(judged.calibrationError() <= 0.05, () -> "calibration error " + judged.calibrationError());
    }

    @Test
    void hardCases() throws IOException {
        List<Row> hard = LabelledPrompts.ours().get("hard");
        double accuracy = Judged.by(router, hard).accuracy();
        assertTrue(accuracy >= 0.9, () -> "accuracy " + accuracy);
    }
}
