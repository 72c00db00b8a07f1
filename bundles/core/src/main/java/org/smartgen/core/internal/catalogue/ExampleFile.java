package org.smartgen.core.internal.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;

/** The examples that a bundle ships as {@value #PATH}, read without loading one of its classes. */
record ExampleFile(List<String> own, List<String> not) {
    static final String PATH = "OSGI-INF/smartgen/examples.tsv";
    static final ExampleFile NONE = new ExampleFile(List.of(), List.of());

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_LINES = 20_000;

    /** @throws IllegalArgumentException for a file that breaks the rules */
    static ExampleFile of(Bundle bundle) {
        URL entry = bundle.getEntry(PATH);
        if (entry == null) {
            return NONE;
        }
        try (InputStream in = entry.openStream()) {
            return parse(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(PATH + " cannot be read: " + e.getMessage(), e);
        }
    }

    static ExampleFile parse(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(PATH + ": at most 2 MB");
        }
        List<String> own = new ArrayList<>();
        List<String> not = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) new String(bytes, UTF_8).lines()::iterator) {
            number++;
            if (number > MOST_LINES) {
                throw new IllegalArgumentException(PATH + ": at most 20,000 lines");
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, number, own, not);
            }
        }
        return new ExampleFile(List.copyOf(own), List.copyOf(not));
    }

    private static void add(String line, int number, List<String> own, List<String> not) {
        int tab = line.indexOf('\t');
        String side = tab < 0 ? "" : line.substring(0, tab);
        switch (side) {
            case "own" -> own.add(line.substring(tab + 1));
            case "not" -> not.add(line.substring(tab + 1));
            default ->
                throw new IllegalArgumentException(
                        PATH + ", line " + number + ": own or not, TAB and a prompt are expected");
        }
    }
}
