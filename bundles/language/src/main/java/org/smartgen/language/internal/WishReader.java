package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Wishes;
import org.smartgen.language.Wishes.Colour;
import org.smartgen.language.Wishes.Direction;
import org.smartgen.language.Wishes.Mode;

/** Finds the words of looks, outside of quotes: what is quoted is shown, not wished. */
public final class WishReader {
    private static final int READ = 4_000;
    private static final Pattern CODE = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\\p{L}\\p{N}])");
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\\n]{1,200}\"|“[^”\\n]{1,200}”|„[^“”\\n]{1,200}[“”]|«[^»\\n]{1,200}»|「[^」\\n]{1,200}」|『[^』\\n]{1,200}』|《[^》\\n]{1,200}》");

    private final String text;
    private final List<Colour> colours = new ArrayList<>();
    private final Set<String> styles = new LinkedHashSet<>();
    private @Nullable String mode;
    private @Nullable String direction;

    private WishReader(String text) {
        this.text = text;
    }

    public static Wishes read(String text) {
        String start = text.length() > READ ? text.substring(0, READ) : text;
        var reader = new WishReader(
                QUOTED.matcher(start).replaceAll(q -> " ".repeat(q.group().length())));
        reader.walk();
        return new Wishes(
                reader.colours,
                Optional.ofNullable(reader.mode).map(Mode::valueOf),
                Optional.ofNullable(reader.direction).map(Direction::valueOf),
                List.copyOf(reader.styles));
    }

    private void walk() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = code(at);
            } else if (Character.isLetter(c) && Scripts.startsWord(text, at)) {
                at = word(at);
            } else {
                at++;
            }
        }
    }

    private int code(int at) {
        Matcher code = Places.at(CODE, text, at);
        if (!code.lookingAt()) {
            return at + 1;
        }
        String digits = code.group(1).toUpperCase(Locale.ROOT);
        String full = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
        colours.add(new Colour("#" + full, true, isBackground(code.end()), at, code.end()));
        return code.end();
    }

    private int word(int at) {
        var modeHere = Vocabulary.MODES.at(text, at);
        if (modeHere != null && mode == null) {
            mode = modeHere.meaning();
        }
        var directionHere = Vocabulary.DIRECTIONS.at(text, at);
        if (directionHere != null && direction == null) {
            direction = directionHere.meaning();
        }
        var style = Vocabulary.STYLES.at(text, at);
        if (style != null) {
            styles.add(style.meaning());
        }
        var colour = style == null ? Vocabulary.COLOURS.at(text, at) : null;
        if (colour != null) {
            boolean asked = isAsked(at, colour.end());
            colours.add(new Colour(colour.meaning(), asked, isBackground(colour.end()), at, colour.end()));
        }
        int end = Math.max(end(directionHere, at), Math.max(end(style, at), end(colour, at)));
        return end > at ? end : afterWord(at);
    }

    private static int end(Phrases.@Nullable Hit<?> hit, int at) {
        return hit == null ? at : hit.end();
    }

    private int afterWord(int at) {
        int end = at + 1;
        while (!Scripts.unspaced(text.charAt(at)) && end < text.length() && Scripts.inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** "in blue", "blue tones", 用蓝色; "in blue jeans" is neither: the colour must end its phrase or name a part of a picture. */
    private boolean isAsked(int start, int end) {
        int next = Scripts.skipBlanks(text, end);
        next += next < text.length() && "の的".indexOf(text.charAt(next)) >= 0 ? 1 : 0;
        var part = next < text.length() ? Vocabulary.particles("colour part").at(text, next) : null;
        if (part != null) {
            return true;
        }
        boolean introduced = Vocabulary.particles("colour asked").endsBefore(text, start);
        return introduced && (endsPhrase(next) || Vocabulary.particles("and").at(text, next) != null)
                || !colours.isEmpty() && colours.get(colours.size() - 1).asked() && continues(start, next);
    }

    /** "in blue and green" */
    private boolean continues(int start, int next) {
        String between = text.substring(colours.get(colours.size() - 1).end(), start);
        return Labels.isOnlyJoint(between)
                && (endsPhrase(next) || Vocabulary.particles("and").at(text, next) != null);
    }

    private boolean endsPhrase(int at) {
        return at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at))
                || Scripts.unspaced(text.charAt(at))
                || Vocabulary.particles("preposition").at(text, at) != null
                || Vocabulary.particles("colour asked").at(text, at) != null;
    }

    private boolean isBackground(int end) {
        int next = Scripts.skipBlanks(text, end);
        return next < text.length() && Vocabulary.particles("background").at(text, next) != null;
    }
}
