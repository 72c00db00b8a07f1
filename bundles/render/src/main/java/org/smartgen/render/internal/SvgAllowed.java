package org.smartgen.render.internal;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** What a foreign SVG document may hold. Whatever is not named here is dropped. */
final class SvgAllowed {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "a",
            "switch",
            "title",
            "desc",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "image",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "marker");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "fr",
            "width",
            "height",
            "d",
            "points",
            "transform",
            "viewBox",
            "preserveAspectRatio",
            "offset",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "refX",
            "refY",
            "orient",
            "dx",
            "dy",
            "role",
            "aria-label",
            "version",
            "data-text");

    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "color",
            "display",
            "visibility",
            "clip-path",
            "clip-rule",
            "stop-color",
            "stop-opacity",
            "marker-start",
            "marker-mid",
            "marker-end",
            "paint-order",
            "vector-effect",
            "overflow",
            "font-size",
            "font-weight",
            "text-anchor",
            "dominant-baseline");

    /** Known, harmless and without effect here: not worth a warning. */
    private static final Set<String> SILENT = Set.of(
            "class",
            "font-family",
            "font-style",
            "xml:space",
            "xml:lang",
            "lang",
            "style",
            "focusable",
            "aria-hidden",
            "shape-rendering",
            "text-rendering",
            "baseProfile");

    private static final Pattern REFERENCE = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.:-]*");
    private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?#[A-Za-z_][A-Za-z0-9_.:-]*['\"]?\\s*\\)[^(]*");
    private static final Pattern VALUE = Pattern.compile("[^<>\\\\@]*");
    private static final String PNG = "data:image/png;base64,";
    private static final int PNG_SIDE = 4096;
    private static final int PNG_HEADER = 24;

    private SvgAllowed() {}

    static boolean element(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isSilent(String attribute) {
        return SILENT.contains(attribute) || attribute.startsWith("data-");
    }

    static boolean property(String name, String value) {
        return PROPERTIES.contains(name) && value(value);
    }

    static boolean attribute(String name, String value) {
        if (name.equals("aria-label") || name.equals("data-text")) {
            return true;
        }
        return (ATTRIBUTES.contains(name) || PROPERTIES.contains(name)) && value(value);
    }

    private static boolean value(String value) {
        if (!VALUE.matcher(value).matches()) {
            return false;
        }
        String plain = value.toLowerCase(java.util.Locale.ROOT);
        return plain.contains("url") ? URL.matcher(value.strip()).matches() : !plain.contains("javascript:");
    }

    /** @param element whose {@code href} it is */
    static boolean href(String element, String value) {
        return switch (element) {
            case "use", "linearGradient", "radialGradient" ->
                REFERENCE.matcher(value).matches();
            case "image" -> isSmallPng(value);
            default -> false;
        };
    }

    private static boolean isSmallPng(String value) {
        if (!value.startsWith(PNG)) {
            return false;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(value.substring(PNG.length()));
            return bytes.length > PNG_HEADER && bytes[1] == 'P' && side(bytes, 16) && side(bytes, 20);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean side(byte[] bytes, int at) {
        int value = (bytes[at] & 255) << 24
                | (bytes[at + 1] & 255) << 16
                | (bytes[at + 2] & 255) << 8
                | bytes[at + 3] & 255;
        return value > 0 && value <= PNG_SIDE;
    }
}
