package org.smartgen.generator.infographic.internal.icon;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.render.SceneBuilder;

/** Chooses an icon for each section and for the topic, never two equal ones in a picture. */
public final class SectionIcons {
    /** Draws an icon into the square of a side around a point. */
    @FunctionalInterface
    public interface Icon {
        void draw(SceneBuilder scene, double x, double y, double side, Color color);
    }

    /** @param sections null where nothing is near */
    public record Choice(List<@Nullable Icon> sections, @Nullable Icon topic) {}

    public Choice choose(InfographicSpec spec) {
        List<@Nullable Icon> none = new ArrayList<>();
        spec.sections().forEach(section -> none.add(null));
        return new Choice(none, null);
    }
}
