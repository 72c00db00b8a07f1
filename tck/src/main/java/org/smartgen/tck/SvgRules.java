package org.smartgen.tck;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.PixelSize;

/** What {@link org.smartgen.spi.Artifact#svg} asks of a document. */
final class SvgRules {
    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_ELEMENTS = 20_000;
    private static final Set<String> FORBIDDEN = Set.of("script", "style", "foreignobject");
    private static final String NUMBER = "[0-9]+(\\.[0-9]+)?";

    private final PixelSize size;
    private final List<String> problems = new ArrayList<>();
    private int elements;

    private SvgRules(PixelSize size) {
        this.size = size;
    }

    /** @return in words what is wrong; empty when nothing is */
    static List<String> problems(String svg, PixelSize size) {
        var rules = new SvgRules(size);
        if (svg.length() > MAX_LENGTH) {
            return List.of("it has " + svg.length() + " characters, at most " + MAX_LENGTH + " are read");
        }
        try {
            rules.read(svg);
        } catch (XMLStreamException e) {
            rules.problems.add("it is not well-formed XML: " + e.getMessage());
        }
        if (rules.elements > MAX_ELEMENTS) {
            rules.problems.add("it has " + rules.elements + " elements, at most " + MAX_ELEMENTS + " are read");
        }
        return rules.problems;
    }

    private void read(String svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(new StringReader(svg));
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                problems.add("it has a DTD");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element(in);
            }
        }
    }

    private void element(XMLStreamReader in) {
        if (++elements == 1) {
            root(in);
        }
        String name = in.getLocalName();
        if (FORBIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
            problems.add("element <" + name + "> is dropped by the platform");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attribute = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = in.getAttributeValue(i).strip();
            boolean own = value.startsWith("#") || value.startsWith("data:image/png");
            if (attribute.startsWith("on")) {
                problems.add("attribute " + attribute + " of <" + name + "> is dropped by the platform");
            } else if (attribute.equals("href") && !own) {
                problems.add("<" + name + "> refers to '" + value + "', outside the document");
            }
        }
    }

    private void root(XMLStreamReader in) {
        if (!in.getLocalName().equals("svg") || !"http://www.w3.org/2000/svg".equals(in.getNamespaceURI())) {
            problems.add("its root is no svg element of the namespace http://www.w3.org/2000/svg");
        }
        Double width = pixels(in.getAttributeValue(null, "width"));
        Double height = pixels(in.getAttributeValue(null, "height"));
        boolean sized = width != null && height != null;
        if (sized && (width != size.width() || height != size.height())) {
            problems.add("it is " + width + " x " + height + ", asked for was " + size);
        } else if (!sized && !fits(in.getAttributeValue(null, "viewBox"))) {
            problems.add("it has neither width and height in pixels nor a viewBox of the shape of " + size);
        }
    }

    private static @Nullable Double pixels(@Nullable String length) {
        String number = length == null ? "" : length.replaceFirst("px$", "").strip();
        return number.matches(NUMBER) ? Double.valueOf(number) : null;
    }

    private boolean fits(@Nullable String viewBox) {
        String[] parts = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
        if (parts.length != 4 || !parts[2].matches(NUMBER) || !parts[3].matches(NUMBER)) {
            return false;
        }
        double drawn = Double.parseDouble(parts[2]) / Double.parseDouble(parts[3]);
        double asked = (double) size.width() / size.height();
        return Math.abs(drawn / asked - 1) < 0.01;
    }
}
