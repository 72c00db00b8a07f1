package org.smartgen.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smartgen.render.internal.IconIndex;
import org.smartgen.render.internal.IconTable;

/**
 * The icons of this bundle, found by name or by what words say. Their files are read at the first call. Thread-safe; the same words
 * always give the same icons.
 */
public final class Icons {
    private Icons() {}

    /** Every icon, by name. */
    public static List<Icon> all() {
        return Lazy.ICONS;
    }

    /** @param name as {@link Icon#name()} */
    public static Optional<Icon> named(String name) {
        return Lazy.INDEX.named(name);
    }

    /**
     * Icons for a word or a short phrase, the best first: what the phrase means (a table of everyday concepts in English, German,
     * French, Spanish, Chinese and Japanese), then English names and tags.
     *
     * @param words such as a heading; beyond 200 characters they are cut
     * @param language of the words; {@link Locale#ROOT} where it is not known
     * @param most at least 1
     * @return empty when nothing fits
     */
    public static List<IconMatch> matching(String words, Locale language, int most) {
        return Lazy.INDEX.matching(words, language, most);
    }

    private static final class Lazy {
        static final List<Icon> ICONS = IconTable.read(Icon::new);
        static final IconIndex INDEX = new IconIndex(ICONS);
    }
}
