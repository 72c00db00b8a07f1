package org.smartgen.render.internal;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.smartgen.render.SvgInput;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Warning;

/** Reads a foreign SVG document and keeps what is allowed. One document, one thread. */
public final class SvgReader {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int DEEPEST = 64;
    private static final int NAMED = 12;

    private final Map<String, Integer> dropped = new TreeMap<>();
    private final StringBuilder missing = new StringBuilder();
    private int elements;

    public SvgElement read(String svg) {
        if (svg.length() > SvgInput.MAX_LENGTH) {
            throw refused("it has " + svg.length() + " characters, at most " + SvgInput.MAX_LENGTH + " are read", null);
        }
        try {
            SvgElement root = parse(factory().createXMLStreamReader(new StringReader(svg)));
            if (SvgCost.of(root) > SvgInput.MAX_ELEMENTS) {
                throw refused("its references unfold to more than " + SvgInput.MAX_ELEMENTS + " elements", null);
            }
            new SvgTextOutliner(missing).outline(root);
            return root;
        } catch (XMLStreamException e) {
            throw refused("it is not well-formed at line " + e.getLocation().getLineNumber(), e);
        }
    }

    /** What was dropped, if anything was. */
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (!dropped.isEmpty()) {
            List<String> names = dropped.entrySet().stream()
                    .limit(NAMED)
                    .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " (" + entry.getValue() + " times)" : ""))
                    .toList();
            String more = dropped.size() > NAMED ? " and " + (dropped.size() - NAMED) + " more" : "";
            warnings.add(Warning.of("svg_dropped", "dropped from the SVG: " + String.join(", ", names) + more));
        }
        if (!missing.isEmpty()) {
            warnings.add(Warning.of("missing_glyphs", "no font shows these characters: " + missing));
        }
        return warnings;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private SvgElement parse(XMLStreamReader in) throws XMLStreamException {
        SvgElement document = new SvgElement("#document");
        Deque<SvgElement> open = new ArrayDeque<>();
        open.push(document);
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(in, open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText(), open.getFirst());
                case XMLStreamConstants.DTD -> throw refused("it has a DTD", null);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("it refers to an entity", null);
                default -> {}
            }
        }
        if (document.children.isEmpty()) {
            throw refused("its root is not an svg element", null);
        }
        return document.children.get(0);
    }

    private void start(XMLStreamReader in, Deque<SvgElement> open) throws XMLStreamException {
        count(open.size());
        String name = in.getLocalName();
        boolean svg = SVG.equals(in.getNamespaceURI())
                || in.getNamespaceURI() == null
                || in.getNamespaceURI().isEmpty();
        if (open.size() == 1 && !(svg && name.equals("svg"))) {
            throw refused("its root is not an svg element", null);
        }
        if (!svg || !SvgAllowed.element(name)) {
            drop("<" + name + ">");
            skip(in, open.size());
            return;
        }
        SvgElement element = new SvgElement(name.equals("a") || name.equals("switch") ? "g" : name);
        attributes(in, element, name);
        open.getFirst().children.add(element);
        open.push(element);
    }

    private void skip(XMLStreamReader in, int depth) throws XMLStreamException {
        int deeper = 1;
        while (deeper > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                count(depth + deeper);
                deeper++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                deeper--;
            }
        }
    }

    private void count(int depth) {
        if (++elements > SvgInput.MAX_ELEMENTS) {
            throw refused("it has more than " + SvgInput.MAX_ELEMENTS + " elements", null);
        }
        if (depth > DEEPEST) {
            throw refused("its elements are nested more than " + DEEPEST + " deep", null);
        }
    }

    private void attributes(XMLStreamReader in, SvgElement element, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String space = in.getAttributeNamespace(i);
            String key = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            boolean plain = space == null || space.isEmpty();
            if (key.equals("href") && (plain || XLINK.equals(space))) {
                href(element, name, value.strip());
            } else if (plain && key.equals("style")) {
                style(element, value);
            } else if (plain && SvgAllowed.attribute(key, value)) {
                element.attributes.putIfAbsent(key, value);
            } else if (plain && !SvgAllowed.isSilent(key)) {
                drop("attribute " + key);
            }
        }
    }

    private void href(SvgElement element, String name, String value) {
        if (SvgAllowed.href(name, value)) {
            element.attributes.put("xlink:href", value);
        } else {
            drop("href of <" + name + ">");
        }
    }

    /** Declarations become attributes, before which they have precedence. */
    private void style(SvgElement element, String style) {
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String property = declaration.substring(0, colon).strip();
                String value = declaration
                        .substring(colon + 1)
                        .replace("!important", "")
                        .strip();
                if (SvgAllowed.property(property, value)) {
                    element.attributes.put(property, value);
                } else if (!SvgAllowed.isSilent(property)) {
                    drop("style " + property);
                }
            }
        }
    }

    private static void text(String text, SvgElement parent) {
        if (List.of("text", "tspan", "title", "desc").contains(parent.name)) {
            parent.children.add(SvgElement.text(text));
        }
    }

    private void drop(String what) {
        String named = what.length() > 60 ? what.substring(0, 60) + "…" : what;
        dropped.merge(named, 1, Integer::sum);
    }

    private static GenerationException refused(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        String message = "the SVG document is not accepted: " + why;
        return cause == null
                ? new GenerationException(ErrorCode.RENDER_FAILED, message)
                : new GenerationException(ErrorCode.RENDER_FAILED, message, cause);
    }
}
