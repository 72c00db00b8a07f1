package org.smartgen.tck;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A built bundle, read without a framework. */
final class BundleJar {
    private final Attributes headers;
    private final Map<String, byte[]> files = new TreeMap<>();

    BundleJar(Path file) {
        try (var jar = new JarFile(file.toFile())) {
            if (jar.getManifest() == null) {
                throw new AssertionError(file + " has no manifest");
            }
            headers = jar.getManifest().getMainAttributes();
            for (var entry : java.util.Collections.list(jar.entries())) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Paths to contents. */
    Map<String, byte[]> files() {
        return files;
    }

    @Nullable
    String header(String name) {
        return headers.getValue(name);
    }

    /** Names to attributes and directives; empty without the header. */
    Map<String, Attrs> clauses(String name) {
        Parameters parameters = OSGiHeader.parseHeader(header(name));
        return parameters == null ? Map.of() : parameters;
    }

    /** What each component of the bundle that provides a generator declares. */
    List<Declaration> generators() {
        List<Declaration> generators = new ArrayList<>();
        clauses("Service-Component").keySet().forEach(path -> component(path).ifPresent(generators::add));
        return generators;
    }

    private Optional<Declaration> component(String path) {
        byte[] xml = files.get(path);
        if (xml == null) {
            throw new AssertionError("Service-Component names " + path + ", which is not in the bundle");
        }
        Element component = parse(path, xml);
        return provides(component) ? Optional.of(new Declaration(properties(component))) : Optional.empty();
    }

    private static boolean provides(Element component) {
        return elements(component, "provide").stream()
                .anyMatch(provided -> provided.getAttribute("interface").equals(Generator.class.getName()));
    }

    private static Map<String, List<String>> properties(Element component) {
        Map<String, List<String>> properties = new HashMap<>();
        for (Element property : elements(component, "property")) {
            String name = property.getAttribute("name");
            if (name.startsWith(GeneratorType.PREFIX_)) {
                List<String> values = property.hasAttribute("value")
                        ? List.of(property.getAttribute("value"))
                        : property.getTextContent()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList();
                properties.put(name.substring(GeneratorType.PREFIX_.length()), values);
            }
        }
        return properties;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element parse(String path, byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(path + " cannot be read: " + new String(xml, StandardCharsets.UTF_8), e);
        }
    }
}
