package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.submission.Submission;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private final List<Submission> submitted = new ArrayList<>();
    private GenerateCommand command;

    @BeforeEach
    void start() {
        command = new GenerateCommand(
                submission -> {
                    submitted.add(submission);
                    return Pictures.drawn(submission);
                },
                new OutputFolder(folder));
    }

    @Test
    void thePictureGoesToTheFileNamed() throws IOException {
        assertEquals("chart.png", run("sales: a 1, b 2", "-o", "chart.png"));
        assertArrayEquals(Pictures.BYTES, Files.readAllBytes(folder.resolve("chart.png")));
        assertEquals(List.of("chart.png"), files());
    }

    @Test
    void aNamedFileIsReplaced() throws IOException {
        Files.writeString(folder.resolve("chart.png"), "old");
        run("sales", "-o", "chart.png");
        assertArrayEquals(Pictures.BYTES, Files.readAllBytes(folder.resolve("chart.png")));
    }

    @Test
    void withoutAFileTheIntentNamesItAndNothingIsReplaced() throws IOException {
        assertEquals(folder.resolve("smart-chart.png").toString(), run("sales"));
        assertEquals(folder.resolve("smart-chart-2.png").toString(), run("sales"));
        assertEquals(folder.resolve("smart-chart-3.png").toString(), run("sales"));
        assertEquals(List.of("smart-chart-2.png", "smart-chart-3.png", "smart-chart.png"), files());
    }

    @Test
    void theFilesNameTellsTheFormatUnlessOneIsGiven() {
        run("sales", "-o", "a.SVG");
        run("sales", "-o", "a.svg", "--format", "png");
        run("sales", "-o", "noextension");
        run("sales", "--format", "pdf");
        assertEquals(
                List.of("svg", "png", "png", "pdf"),
                submitted.stream().map(Submission::format).toList());
        assertTrue(Files.exists(folder.resolve("smart-chart.pdf")));
    }

    @Test
    void sizeAndIntentAreHandedOn() {
        run("--width", "800", "sales", "--height=600", "--intent", "smart-diagram");
        Submission submission = submitted.get(0);
        assertEquals(800, submission.width());
        assertEquals(600, submission.height());
        assertEquals("smart-diagram", submission.intent());
        assertEquals("sales", submission.prompt());
    }

    @Test
    void aPromptMayBeginWithADashAfterTwoDashes() {
        run("--", "-5 and 7");
        assertEquals("-5 and 7", submitted.get(0).prompt());
    }

    @Test
    void warningsFollowThePath() {
        assertEquals("c.png\nwarning: A label was abbreviated.", run("long labels", "-o", "c.png"));
    }

    @Test
    void theSpecIsPrintedAndAFileWrittenOnlyWhenNamed() throws IOException {
        assertEquals("{\"kind\":\"chart\"}", run("sales", "--spec"));
        assertEquals(List.of(), files());
        assertEquals("{\"kind\":\"chart\"}", run("long sales", "--spec", "-o", "c.png"));
        assertEquals(List.of("c.png"), files());
    }

    @Test
    void anErrorOfThePlatformKeepsCodeAndMessage() throws IOException {
        assertEquals("invalid_size: width is 256 to 2048, not 12", refusal("sales", "--width", "12"));
        assertEquals(List.of(), files());
    }

    @Test
    void badWordsAreRefusedBeforeAnythingIsDrawn() {
        assertTrue(refusal().startsWith("the prompt is missing"));
        assertTrue(refusal("a", "b").startsWith("one prompt is drawn, in quotes; after \"a\" came \"b\""));
        assertTrue(refusal("a", "--with", "3").startsWith("unknown option --with"));
        assertTrue(refusal("a", "-o").startsWith("-o needs a value"));
        assertTrue(refusal("a", "--intent=").startsWith("--intent needs a value"));
        assertEquals("--width is a whole number of pixels, not '3cm'", refusal("a", "--width", "3cm"));
        assertEquals("--format is png, svg or pdf, not 'jpg'", refusal("a", "--format", "jpg"));
        assertTrue(refusal("a", "-o", "x.jpg").startsWith("'x.jpg' ends in .jpg"));
        assertEquals("--spec takes no value", refusal("a", "--spec=1"));
        assertEquals(List.of(), submitted);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        assertEquals("cannot write no/c.png: its folder does not exist", refusal("a", "-o", "no/c.png"));
        Files.createDirectory(folder.resolve("there"));
        assertEquals("cannot write there: it is a folder", refusal("a", "-o", "there"));
        assertEquals(List.of("there"), files());
    }

    private String run(String... words) {
        return command.apply(List.of(words));
    }

    private String refusal(String... words) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> run(words)).getMessage());
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
