package org.smartgen.render.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        FILES.forEach((weight, file) -> stacks.put(weight, new FontStack(List.of(face(file)))));
        return stacks;
    }

    private static Font face(String file) {
        try (InputStream in = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(SIZE)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
