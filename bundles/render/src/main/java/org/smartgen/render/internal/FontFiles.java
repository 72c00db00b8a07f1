package org.smartgen.render.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** Writes what {@code sun.awt.fontconfig} needs: an absolute path to one font, named for every logical font of Java. */
public final class FontFiles {
    static final String PROPERTY = "sun.awt.fontconfig";

    private static final String FONT = "Inter-Regular.otf";
    private static final String CONFIGURATION = "fontconfig.properties";
    private static final List<String> LOGICAL = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private FontFiles() {}

    public static void prepareDefault() {
        if (!isNeeded()) {
            return;
        }
        String home = System.getProperty("smartgen.home");
        try {
            if (home != null) {
                prepare(Path.of(home, "var", "fonts"));
            } else {
                Path folder = Files.createTempDirectory("smartgen-fonts");
                folder.toFile().deleteOnExit();
                prepare(folder);
                folder.resolve(FONT).toFile().deleteOnExit();
                folder.resolve(CONFIGURATION).toFile().deleteOnExit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare fonts", e);
        }
    }

    public static void prepare(Path folder) throws IOException {
        if (!isNeeded()) {
            return;
        }
        Path font = folder.toAbsolutePath().resolve(FONT);
        Path configuration = font.resolveSibling(CONFIGURATION);
        Files.createDirectories(folder);
        try (InputStream in = BundledFonts.open(FONT)) {
            replace(font, in.readAllBytes());
        }
        replace(configuration, configuration(font).getBytes(StandardCharsets.ISO_8859_1));
        System.setProperty(PROPERTY, configuration.toString());
    }

    /** Only Linux has the trouble; a property that is there already is another's decision, or ours from before. */
    private static boolean isNeeded() {
        return System.getProperty("os.name", "").startsWith("Linux") && System.getProperty(PROPERTY) == null;
    }

    private static String configuration(Path font) {
        StringBuilder lines = new StringBuilder("version=1\n");
        for (String name : LOGICAL) {
            for (String style : STYLES) {
                lines.append(name).append('.').append(style).append(".latin-1=Inter\n");
            }
        }
        return lines.append("sequence.allfonts=latin-1\nfilename.Inter=")
                .append(escaped(font.toString()))
                .append('\n')
                .toString();
    }

    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (char c : path.toCharArray()) {
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c < ' ' || c > '~') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
