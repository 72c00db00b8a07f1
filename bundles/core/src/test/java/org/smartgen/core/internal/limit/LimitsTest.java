package org.smartgen.core.internal.limit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

class LimitsTest {
    private static final Submission PLAIN = Submission.of("a prompt");

    record Bad(Submission submission, ErrorCode code, String param, Object actual) {}

    static List<Bad> bad() {
        return List.of(
                new Bad(Submission.of(""), ErrorCode.MISSING_PROMPT, "prompt", 0),
                new Bad(Submission.of(" \n\t\u00a0\u3000\ufeff"), ErrorCode.MISSING_PROMPT, "prompt", 0),
                new Bad(Submission.of("x".repeat(4001)), ErrorCode.PROMPT_TOO_LONG, "prompt", 4001),
                new Bad(PLAIN.withSize(255, null), ErrorCode.INVALID_SIZE, "width", 255),
                new Bad(PLAIN.withSize(null, 2049), ErrorCode.INVALID_SIZE, "height", 2049),
                new Bad(PLAIN.withSize(-1, 0), ErrorCode.INVALID_SIZE, "width", -1),
                new Bad(PLAIN.withFormat("gif"), ErrorCode.INVALID_OPTION, "format", "gif"),
                new Bad(PLAIN.withFormat("PNG"), ErrorCode.INVALID_OPTION, "format", "PNG"),
                new Bad(seeded(-1), ErrorCode.INVALID_OPTION, "seed", -1L),
                new Bad(seeded(1L << 53), ErrorCode.INVALID_OPTION, "seed", 1L << 53),
                new Bad(inLanguage("english please"), ErrorCode.INVALID_OPTION, "language", "english please"),
                new Bad(inLanguage(""), ErrorCode.INVALID_OPTION, "language", ""),
                new Bad(inLanguage("en_US"), ErrorCode.INVALID_OPTION, "language", "en_US"),
                new Bad(
                        styled(Style.NONE.withPalette(Collections.nCopies(17, "#000000"))),
                        ErrorCode.INVALID_OPTION,
                        "style.palette",
                        17),
                new Bad(
                        styled(Style.NONE.withPalette(List.of("#000000", "red"))),
                        ErrorCode.INVALID_OPTION,
                        "style.palette[1]",
                        "red"),
                new Bad(
                        styled(Style.NONE.withBackground("#fff")),
                        ErrorCode.INVALID_OPTION,
                        "style.background",
                        "#fff"),
                new Bad(styled(Style.NONE.withColorMode("dim")), ErrorCode.INVALID_OPTION, "style.color_mode", "dim"),
                new Bad(styled(Style.NONE.withTheme("x".repeat(65))), ErrorCode.INVALID_OPTION, "style.theme", 65),
                new Bad(with(Map.of(), pairs(17)), ErrorCode.INVALID_OPTION, "metadata", 17),
                new Bad(with(Map.of(), Map.of("k".repeat(65), "v")), ErrorCode.INVALID_OPTION, "metadata", 65),
                new Bad(with(Map.of(), Map.of("k", "v".repeat(513))), ErrorCode.INVALID_OPTION, "metadata.k", 513),
                new Bad(
                        with(Map.of("x", "y".repeat(64 * 1024 - 7)), Map.of()),
                        ErrorCode.INVALID_OPTION,
                        "options",
                        65537L));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aRefusalNamesTheParameterTheLimitAndWhatWasGiven(Bad bad) {
        var e = assertThrows(GenerationException.class, () -> Limits.check(bad.submission()));
        assertEquals(bad.code(), e.code());
        assertEquals(bad.param(), e.param().orElseThrow());
        assertEquals(bad.actual(), e.actual().orElseThrow());
        assertTrue(e.limit().isPresent());
    }

    static List<Submission> good() {
        return List.of(
                PLAIN,
                Submission.of("x"),
                Submission.of("  " + "x".repeat(4000) + "\n"),
                Submission.of("😀".repeat(4000)),
                PLAIN.withSize(256, 2048),
                PLAIN.withFormat("svg"),
                seeded(0),
                seeded((1L << 53) - 1),
                inLanguage("pt-BR"),
                inLanguage("zh-Hant-TW"),
                styled(Style.NONE
                        .withPalette(Collections.nCopies(16, "#00aAfF"))
                        .withBackground("transparent")
                        .withColorMode("dark")),
                with(Map.of("x", "y".repeat(64 * 1024 - 8)), pairs(16)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatLiesOnTheLimitIsAccepted(Submission submission) {
        assertDoesNotThrow(() -> Limits.check(submission));
    }

    @Test
    void aRefusedFormatSaysWhichThereAre() {
        var e = assertThrows(GenerationException.class, () -> Limits.check(PLAIN.withFormat("gif")));
        assertTrue(e.getMessage().contains("png, svg, pdf"), e.getMessage());
    }

    @Test
    void theSizeIsTheDefaultOrTheLargestServed() {
        assertEquals(new PixelSize(1024, 1024), Limits.size(PLAIN, new PixelSize(2048, 2048)));
        assertEquals(new PixelSize(800, 600), Limits.size(PLAIN, new PixelSize(800, 600)));
        var e = assertThrows(
                GenerationException.class, () -> Limits.size(PLAIN.withSize(900, null), new PixelSize(800, 600)));
        assertEquals("256 to 800", e.limit().orElseThrow());
    }

    @Test
    void optionsAreMeasuredAsJson() {
        assertEquals(
                "{\"a\":[1,true,\"é\"],\"b\":{}}".length() + 1,
                OptionsSize.of(Map.of("a", List.of(1L, true, "é"), "b", Map.of())));
    }

    private static Map<String, String> pairs(int count) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < count; i++) {
            pairs.put("k" + i, "v");
        }
        return pairs;
    }

    private static Submission seeded(long seed) {
        return submission(seed, null, Style.NONE, Map.of(), Map.of());
    }

    private static Submission inLanguage(String tag) {
        return submission(null, tag, Style.NONE, Map.of(), Map.of());
    }

    private static Submission styled(Style style) {
        return submission(null, null, style, Map.of(), Map.of());
    }

    private static Submission with(Map<String, Object> options, Map<String, String> metadata) {
        return submission(null, null, Style.NONE, options, metadata);
    }

    private static Submission submission(
            @Nullable Long seed,
            @Nullable String language,
            Style style,
            Map<String, Object> options,
            Map<String, String> metadata) {
        return new Submission(
                "a prompt",
                null,
                null,
                Submission.AUTO,
                "png",
                seed,
                language,
                style,
                null,
                false,
                false,
                true,
                options,
                metadata,
                List.of());
    }
}
