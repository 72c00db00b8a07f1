package org.smartgen.render.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.render.FontSetup;
import org.smartgen.render.Weight;

/** The font files of this bundle. Fonts are used as objects, never looked up by name: a system font may have the same name. */
final class BundledFonts {
    /** Outlines are taken at this size and scaled, so that each text is shaped once. */
    static final float SIZE = 128;

    static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private static final Map<Weight, String> FILES = Map.of(
            Weight.REGULAR, "Inter-Regular.otf", Weight.SEMIBOLD, "Inter-SemiBold.otf", Weight.BOLD, "Inter-Bold.otf");

    private BundledFonts() {}

    static Map<Weight, FontStack> load() {
        FontSetup.prepareDefault();
        Map<Weight, FontStack> stacks = new EnumMap<>(Weight.class);
        FaceTable table = new FaceTable();
        FILES.forEach((weight, file) ->
                stacks.put(weight, new FontStack(face(file), table.faces(weight.css() > Weight.REGULAR.css()))));
        return stacks;
    }

    private static Font face(String file) {
        try (InputStream in = open(file)) {
            return read(in, file, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when the file is not there. @param scale of its glyphs beside those of the main family */
    static @Nullable Font optional(String path, float scale) {
        try (InputStream in = BundledFonts.class.getResourceAsStream(path)) {
            return in == null ? null : read(in, path, scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font read(InputStream in, String file, float scale) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(SIZE * scale)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is damaged", e);
        }
    }

    static InputStream open(String file) throws IOException {
        InputStream in = BundledFonts.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException(file + " is not in the bundle");
        }
        return in;
    }
}
