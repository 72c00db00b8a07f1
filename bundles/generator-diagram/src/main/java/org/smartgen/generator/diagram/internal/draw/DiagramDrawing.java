package org.smartgen.generator.diagram.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.PreservedText;
import org.smartgen.render.Scene;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** A diagram's spec as a scene: the same spec, size and style give the same scene. */
public record DiagramDrawing(Scene scene, List<Warning> warnings) {
    /** @throws GenerationException DOES_NOT_FIT when text is to be preserved and would have to be abbreviated */
    public static DiagramDrawing of(DiagramSpec spec, DrawRequest how) {
        Theme theme = Theme.of(how.style());
        return PreservedText.draw(how, size -> of(spec, size, theme), DiagramDrawing::scene);
    }

    private static DiagramDrawing of(DiagramSpec spec, PixelSize size, Theme theme) {
        Sheet sheet = new Sheet(size, theme, spec.language());
        sheet.scene().title(spec.title());
        Rectangle2D room = Furniture.around(sheet, spec);
        draw(spec, sheet, room);
        return new DiagramDrawing(sheet.scene().build(), sheet.warnings());
    }

    private static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        switch (spec.type()) {
            case SEQUENCE -> SequenceDrawing.draw(spec, sheet, room);
            case GANTT -> GanttDrawing.draw(spec, sheet, room);
            case TIMELINE -> TimelineDrawing.draw(spec, sheet, room);
            case MINDMAP -> MindMapDrawing.draw(spec, sheet, room);
            case VENN -> VennDrawing.draw(spec, sheet, room);
            case FISHBONE -> FishboneDrawing.draw(spec, sheet, room);
            case JOURNEY -> JourneyDrawing.draw(spec, sheet, room);
            case CYCLE -> CycleDrawing.draw(spec, sheet, room);
            case MATRIX -> MatrixDrawing.draw(spec, sheet, room);
            case SWIMLANE -> SwimlaneDrawing.draw(spec, sheet, room);
            default -> GraphDrawing.draw(spec, sheet, room);
        }
    }
}
