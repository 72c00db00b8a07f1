package org.smartgen.generator.infographic.internal.draw;

import java.util.List;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.spec.AltText;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.render.Scene;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** An infographic's spec as a scene: the same spec, size and style give the same scene. */
public record InfographicDrawing(Scene scene, String template, List<Warning> warnings, int lost) {
    private static final double LARGER = 1.25;

    /** @throws GenerationException DOES_NOT_FIT when text is to be preserved and would have to be abbreviated */
    public static InfographicDrawing of(InfographicSpec spec, DrawRequest how, SectionIcons icons) {
        InfographicDrawing drawing = draw(spec, how, icons);
        if (drawing.lost() > 0 && how.preserveText()) {
            throw doesNotFit(spec, how, icons);
        }
        return drawing;
    }

    private static GenerationException doesNotFit(InfographicSpec spec, DrawRequest how, SectionIcons icons) {
        String given = how.size().toString();
        PixelSize tried = how.size();
        while (Math.max(tried.width(), tried.height()) < PixelSize.MAX) {
            tried = new PixelSize(larger(tried.width()), larger(tried.height()));
            DrawRequest more = DrawRequest.of(tried).withStyle(how.style()).withOptions(how.options());
            if (draw(spec, more, icons).lost() == 0) {
                return new GenerationException(
                                ErrorCode.DOES_NOT_FIT,
                                "The texts do not fit at " + given + "; they do at " + tried + ".")
                        .limit(tried.toString(), given);
            }
        }
        return new GenerationException(
                ErrorCode.DOES_NOT_FIT, "The texts do not fit at any size up to " + tried + " of this shape.");
    }

    private static int larger(int side) {
        return (int) Math.min(PixelSize.MAX, Math.ceil(side * LARGER));
    }

    private static InfographicDrawing draw(InfographicSpec spec, DrawRequest how, SectionIcons icons) {
        Page page = new Page(how.size(), Looks.theme(spec, how.style()), spec.language());
        page.scene().title(spec.title()).description(AltText.of(spec));
        Composer composer = new Composer(page, spec, icons);
        Template template = composer.draw(how.options().get("template"));
        return new InfographicDrawing(page.scene().build(), template.id(), page.warnings(), page.lost());
    }
}
