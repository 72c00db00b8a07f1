package org.smartgen.generator.infographic.internal.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an infographic. Empty text is not drawn.
 *
 * @param time when it is, for timelines and roadmaps, as written
 * @param label its heading
 * @param text a sentence or two
 * @param icon a concept; its nearest icon is drawn
 * @param value null without one
 * @param shown how the value is written, such as {@code $4.2B}; empty for the plain number with its unit
 * @param unit of the value
 * @param visual null for the number alone or the generator's choice
 * @param items short points below the text
 */
public record Section(
        String time,
        String label,
        String text,
        String icon,
        @Nullable BigDecimal value,
        String shown,
        String unit,
        @Nullable Visual visual,
        List<String> items) {
    public Section {
        items = List.copyOf(items);
    }

    public static Section of(String label, String text) {
        return new Section("", label, text, "", null, "", "", null, List.of());
    }

    public Section withTime(String when) {
        return new Section(when, label, text, icon, value, shown, unit, visual, items);
    }

    public Section withLabel(String heading) {
        return new Section(time, heading, text, icon, value, shown, unit, visual, items);
    }

    public Section withText(String words) {
        return new Section(time, label, words, icon, value, shown, unit, visual, items);
    }

    public Section withIcon(String concept) {
        return new Section(time, label, text, concept, value, shown, unit, visual, items);
    }

    public Section withItems(List<String> points) {
        return new Section(time, label, text, icon, value, shown, unit, visual, points);
    }

    /** @param written as the prompt writes it */
    public Section withValue(BigDecimal number, String written, String itsUnit) {
        return new Section(time, label, text, icon, number, written, itsUnit, visual, items);
    }

    public Section withVisual(@Nullable Visual kind) {
        return new Section(time, label, text, icon, value, shown, unit, kind, items);
    }

    public boolean isEmpty() {
        return time.isBlank() && label.isBlank() && text.isBlank() && value == null && items.isEmpty();
    }

    /** All its words. */
    public int length() {
        return label.length()
                + text.length()
                + items.stream().mapToInt(String::length).sum();
    }
}
