package org.smartgen.core.internal.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** The JSON Schemas {@code spec/<kind>-<version>.json} of a bundle: they say which specs its generator draws, without loading a class. */
final class SpecFiles {
    static final SpecFiles NONE = new SpecFiles(Map.of());

    private static final Pattern NAME = Pattern.compile("spec/([a-z][a-z0-9-]{0,40})-([1-9][0-9]{0,3})\\.json");
    private static final int MOST_BYTES = 512 * 1024;

    private final Map<SpecName, Supplier<String>> schemas;

    private SpecFiles(Map<SpecName, Supplier<String>> schemas) {
        this.schemas = schemas;
    }

    static SpecFiles of(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("spec", "*.json", false);
        Map<SpecName, Supplier<String>> schemas = new TreeMap<>();
        for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
            Matcher name = NAME.matcher(file.getPath().substring(1));
            if (name.matches()) {
                schemas.put(new SpecName(name.group(1), Integer.parseInt(name.group(2))), () -> read(file));
            }
        }
        return new SpecFiles(schemas);
    }

    /** For tests and for bundles that are not there as files. */
    static SpecFiles of(Map<SpecName, String> texts) {
        Map<SpecName, Supplier<String>> schemas = new TreeMap<>();
        texts.forEach((name, text) -> schemas.put(name, () -> text));
        return new SpecFiles(schemas);
    }

    Iterable<SpecName> names() {
        return schemas.keySet();
    }

    boolean contains(SpecName name) {
        return schemas.containsKey(name);
    }

    Optional<String> schema(SpecName name) {
        return Optional.ofNullable(schemas.get(name)).map(Supplier::get);
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalStateException(file.getPath() + " has more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file.getPath() + " cannot be read", e);
        }
    }
}
