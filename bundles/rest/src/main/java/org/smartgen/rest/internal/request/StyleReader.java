package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.Style;

/** Reads the field {@code style}. */
final class StyleReader {
    private static final String PREFIX = "/style/";
    private static final Pattern COLOR = Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})");
    private static final int MOST_COLORS = 16;

    private final Fields fields;

    StyleReader(ObjectNode object) {
        this.fields = new Fields(object, PREFIX);
    }

    Style read() {
        Style style = with(Style.NONE, fields.text("theme"), Style::withTheme);
        style = style.withPalette(palette(fields.any("palette")));
        style = with(style, background(fields.text("background")), Style::withBackground);
        style = with(style, colorMode(), Style::withColorMode);
        return with(style, fields.text("font"), Style::withFont);
    }

    List<String> unknown() {
        return fields.unknown();
    }

    private static Style with(Style style, @Nullable String value, BiFunction<Style, String, Style> setter) {
        return value == null || value.isBlank() ? style : setter.apply(style, value.strip());
    }

    private @Nullable String colorMode() {
        return fields.any("color_mode") == null ? null : fields.oneOf("color_mode", "light", "dark");
    }

    private @Nullable String background(@Nullable String value) {
        if (value == null || value.equalsIgnoreCase("transparent")) {
            return value == null ? null : "transparent";
        }
        return color(value, fields.param("background"), "#rrggbb or transparent");
    }

    private List<String> palette(@Nullable JsonNode value) {
        String param = fields.param("palette");
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.wrongType(ErrorCode.INVALID_OPTION, param, "an array of colours", Fields.given(value));
        }
        if (value.size() > MOST_COLORS) {
            throw Refusal.invalid(param, "A palette has at most " + MOST_COLORS + " colours.")
                    .limit(MOST_COLORS, value.size());
        }
        List<String> colors = new ArrayList<>();
        for (JsonNode color : value) {
            String at = param + "/" + colors.size();
            if (!color.isTextual()) {
                throw Refusal.wrongType(ErrorCode.INVALID_OPTION, at, "a colour #rrggbb", Fields.given(color));
            }
            colors.add(color(color.textValue(), at, "#rrggbb"));
        }
        return colors;
    }

    /** In lower case and six digits. */
    private static String color(String value, String param, String wanted) {
        String color = value.strip().toLowerCase(Locale.ROOT);
        if (!COLOR.matcher(color).matches()) {
            throw Refusal.invalid(param, "\"" + param + "\" is a colour " + wanted + ".")
                    .limit(wanted, value);
        }
        return color.length() == 7 ? color : color.replaceAll("([0-9a-f])", "$1$1");
    }
}
