package org.smartgen.generator.infographic.internal.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartgen.generator.infographic.internal.json.JsonValue;

/** How a template draws one section. */
record ItemStyle(
        Surface surface,
        Marker marker,
        MarkerShape shape,
        boolean solidMarker,
        Place place,
        boolean centred,
        boolean big) {
    /** What lies behind a section. */
    enum Surface {
        NONE,
        CARD,
        TINT,
        SOLID,
        OUTLINE,
        EDGE,
        TOP_EDGE,
        /** A coloured head with the label, the rest below. */
        BAND,
        DIVIDER
    }

    /** What stands for a section. */
    enum Marker {
        NONE,
        ICON,
        NUMBER,
        CHECK,
        QUESTION,
        PLUS_MINUS,
        INITIAL
    }

    enum MarkerShape {
        DISC,
        SQUARE,
        HEXAGON,
        DROP,
        BARE
    }

    /** Where the marker stands; the text is beside or below. */
    enum Place {
        LEFT,
        TOP,
        /** On the upper edge of the surface. */
        OVER
    }

    private static final Set<String> FIELDS =
            Set.of("surface", "marker", "marker_shape", "marker_fill", "place", "align", "big");

    static ItemStyle read(JsonValue json) {
        Map<String, JsonValue> fields = json.object(FIELDS);
        return new ItemStyle(
                choice(fields, "surface", Surface.CARD),
                choice(fields, "marker", Marker.ICON),
                choice(fields, "marker_shape", MarkerShape.DISC),
                word(fields, "marker_fill", "tint").equals("solid"),
                choice(fields, "place", Place.LEFT),
                word(fields, "align", "start").equals("middle"),
                fields.containsKey("big")
                        && Boolean.TRUE.equals(fields.get("big").content()));
    }

    private static String word(Map<String, JsonValue> fields, String name, String usual) {
        JsonValue field = fields.get(name);
        return field == null ? usual : field.text(40);
    }

    private static <E extends Enum<E>> E choice(Map<String, JsonValue> fields, String name, E usual) {
        JsonValue field = fields.get(name);
        if (field == null) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        String id = field.text(40);
        return Arrays.stream(all)
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow(() -> field.error(
                        "one of " + Arrays.stream(all).map(ItemStyle::id).collect(Collectors.joining(", "))));
    }

    private static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ItemStyle withMarker(Marker other) {
        return new ItemStyle(surface, other, shape, solidMarker, place, centred, big);
    }

    ItemStyle withSurface(Surface other) {
        return new ItemStyle(other, marker, shape, solidMarker, place, centred, big);
    }

    ItemStyle withPlace(Place other) {
        return new ItemStyle(surface, marker, shape, solidMarker, other, centred, big);
    }

    ItemStyle withCentred(boolean middle) {
        return new ItemStyle(surface, marker, shape, solidMarker, place, middle, big);
    }
}
