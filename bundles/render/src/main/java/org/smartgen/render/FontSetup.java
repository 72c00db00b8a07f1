package org.smartgen.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.smartgen.render.internal.FontFiles;

/**
 * Lets Java draw text where the system has no font. On Linux every use of a font, a bundled one too, fails when fontconfig finds no
 * font file; naming one file in a generated {@code fontconfig.properties} cures it. This is done always, not only where it is
 * needed, so that a picture can never depend on the fonts of the machine and all machines start the same way.
 */
public final class FontSetup {
    private FontSetup() {}

    /**
     * Writes one bundled font and its configuration, and points Java at them. Has an effect only before the first use of a font in
     * this process, and leaves a {@code sun.awt.fontconfig} property alone that was set by someone else. May be called repeatedly.
     *
     * @param folder is created; the files in it are kept from start to start
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void prepare(Path folder) {
        try {
            FontFiles.prepare(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare fonts in " + folder, e);
        }
    }

    /**
     * The same in {@code var/fonts} of the folder named by the system property {@code smartgen.home}, or in a folder of the
     * temporary directory. The drawing kit calls it before it loads its fonts.
     */
    public static void prepareDefault() {
        FontFiles.prepareDefault();
    }
}
