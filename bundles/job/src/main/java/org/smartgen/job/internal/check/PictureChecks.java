package org.smartgen.job.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartgen.api.job.Check;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Warning;

/**
 * The checks of one picture.
 *
 * @param checks by name
 * @param warnings what of them the caller should read even without looking at the checks
 */
public record PictureChecks(Map<String, Check> checks, List<Warning> warnings) {
    private static final String FIDELITY = "fidelity";
    private static final String TEXT_FIT = "text_fit";
    private static final String GLYPHS = "glyphs";
    private static final String CONTRAST = "contrast";

    /** For what cannot be looked into: pixels, and SVG whose text became outlines. */
    public static final PictureChecks NOT_APPLICABLE = new PictureChecks(
            Map.of(
                    FIDELITY, Check.NOT_APPLICABLE,
                    TEXT_FIT, Check.NOT_APPLICABLE,
                    GLYPHS, Check.NOT_APPLICABLE,
                    CONTRAST, Check.NOT_APPLICABLE),
            List.of());

    public static PictureChecks of(GenerationRequest request, GenerationResult result, Drawing drawing) {
        List<DrawnText> texts = drawing.texts();
        return new PictureChecks(
                Map.of(
                        FIDELITY,
                        Fidelity.of(
                                request.prompt(),
                                result.spec().orElse(null),
                                result.omissions(),
                                texts,
                                result.warnings().stream().map(Warning::code).collect(Collectors.toSet())),
                        TEXT_FIT,
                        TextFit.of(texts, drawing.size(), request.preserveText()),
                        GLYPHS,
                        Glyphs.of(texts),
                        CONTRAST,
                        TextContrast.of(texts)),
                warnings(texts, result.warnings()));
    }

    /** @param given by the generator, which may have said it in its own words */
    private static List<Warning> warnings(List<DrawnText> texts, List<Warning> given) {
        List<Warning> warnings = new ArrayList<>();
        long abbreviated = texts.stream().filter(DrawnText::isAbbreviated).count();
        if (abbreviated > 0) {
            warnings.add(Warning.of(
                    "text_abbreviated",
                    abbreviated == 1
                            ? "One text is abbreviated; a larger picture would show the whole of it."
                            : abbreviated + " texts are abbreviated; a larger picture would show the whole of them."));
        }
        if (texts.stream().anyMatch(t -> !t.missingGlyphs().isEmpty())) {
            warnings.add(Warning.of("missing_glyphs", "Some characters are in none of the fonts and are not shown."));
        }
        warnings.removeIf(own -> given.stream().anyMatch(one -> one.code().equals(own.code())));
        return warnings;
    }
}
