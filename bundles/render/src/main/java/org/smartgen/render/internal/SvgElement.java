package org.smartgen.render.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of a sanitized document while it is built; confined to one thread. Text stands in children named {@code #text}. */
public final class SvgElement {
    static final String TEXT = "#text";

    final String name;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<SvgElement> children = new ArrayList<>();
    String text = "";

    SvgElement(String name) {
        this.name = name;
    }

    static SvgElement text(String text) {
        SvgElement element = new SvgElement(TEXT);
        element.text = text;
        return element;
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    void write(StringBuilder out) {
        if (name.equals(TEXT)) {
            out.append(Xml.escape(text));
            return;
        }
        out.append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(Xml.escape(value))
                .append('"'));
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }
}
