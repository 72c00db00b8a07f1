package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** Numbers that name a value: "18岁 90 %", "0-10: 5", "18–24 15 %, 25+ 40 %", "iPhone 14 sold 5M". */
final class NamedNumbers {
    private static final Pattern LIMIT = Pattern.compile("\\+|及?以[上下内外]");
    private static final Pattern TO_VALUE = Pattern.compile("\\s*(?:[:：=]|=>|->|→)\\s*|\\s+[-–—]\\s+");
    private static final Pattern PARTED =
            Pattern.compile("(?s).*(?:[,，;；、。\\n|]|\\.\\s|\\.$|(?<!\\p{L})and(?!\\p{L})).*");
    private static final Pattern NAME = Pattern.compile(
            "(?:^|[\\s,;:，；：、(])(\\p{Ll}?\\p{Lu}[\\p{L}\\p{N}&'’.-]*(?: \\p{Lu}[\\p{L}\\p{N}]*)?[ -]?)$");

    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})(\\p{L}{2,20}) $");

    private final Prose prose;

    private NamedNumbers(Prose prose) {
        this.prose = prose;
    }

    static Prose apart(Prose prose) {
        var numbers = new NamedNumbers(prose);
        if (numbers.takeTurns()) {
            return numbers.withNames(numbers.everySecond());
        }
        var names = numbers.partsOfNames();
        return names.isEmpty() ? prose : numbers.withNames(names);
    }

    /** Two units take turns, or each first is joined to its second by a colon: the first names the second. */
    private boolean takeTurns() {
        var values = prose.values();
        if (values.size() < 4 || values.size() % 2 != 0) {
            return false;
        }
        String first = values.get(0).unit();
        String second = values.get(1).unit();
        boolean units = true;
        boolean joined = true;
        for (int i = 0; i < values.size(); i++) {
            units &= values.get(i).unit().equals(i % 2 == 0 ? first : second);
            units &= i % 2 == 0 || !Labels.hasSeparator(prose.gap(i));
            joined &=
                    i % 2 == 0 ? opensPiece(i) : TO_VALUE.matcher(prose.gap(i)).matches();
        }
        boolean bare = prose.gap(1).isBlank() && isBucket(values.get(0));
        return joined || units && !first.equals(second) && (!first.isEmpty() || bare);
    }

    private boolean opensPiece(int i) {
        Quantity name = prose.values().get(i);
        boolean plain = name.kind() == Kind.NUMBER && name.unit().isEmpty();
        return plain
                && (i == 0
                        || PARTED.matcher(prose.gap(i)).matches()
                        || prose.gap(i).isBlank());
    }

    private static boolean isBucket(Quantity q) {
        return q.isRange() || q.bound() != Quantity.Bound.EXACT;
    }

    private List<Quantity> everySecond() {
        var names = new ArrayList<Quantity>();
        String word = sharedWord();
        for (int i = 0; i < prose.values().size(); i += 2) {
            Quantity name = widened(prose.values().get(i));
            names.add(word.isEmpty() ? name : mark(name, name.start() - word.length() - 1, name.end()));
        }
        return names;
    }

    /** "session 1: 45, session 2: 52": the word in front of every number; empty without one. */
    private String sharedWord() {
        String shared = "";
        for (int i = 0; i < prose.values().size(); i += 2) {
            int start = prose.values().get(i).start();
            var word = WORD.matcher(prose.text().substring(Math.max(0, start - 24), start));
            if (!word.find() || i > 0 && !word.group(1).equalsIgnoreCase(shared)) {
                return "";
            }
            shared = word.group(1);
        }
        return shared;
    }

    /** With the sign or word of its bound: 45+, &lt;18, 18岁以下. */
    private Quantity widened(Quantity q) {
        var limit = LIMIT.matcher(prose.text()).region(q.end(), prose.text().length());
        int end = limit.lookingAt() ? limit.end() : q.end();
        int start =
                q.start() > 0 && "<>≤≥".indexOf(prose.text().charAt(q.start() - 1)) >= 0 ? q.start() - 1 : q.start();
        var bound =
                q.bound() == Quantity.Bound.EXACT ? null : Vocabulary.BOUNDS_BEFORE.lastBefore(prose.text(), q.start());
        return mark(q, bound == null ? start : prose.text().lastIndexOf(bound.form(), q.start()), end);
    }

    private Quantity mark(Quantity q, int start, int end) {
        return new Quantity(q.kind(), q.value(), null, q.unit(), prose.text().substring(start, end), start, end);
    }

    /** "iPhone 14 sold 5M": a small number behind a capital, with words but no separator between it and the value. */
    private List<Quantity> partsOfNames() {
        var names = new ArrayList<Quantity>();
        for (int i = 0; i + 1 < prose.values().size(); i++) {
            Quantity q = prose.values().get(i);
            String before = prose.text().substring(Math.max(0, q.start() - 40), q.start());
            var name = NAME.matcher(before);
            String gap = prose.gap(i + 1);
            boolean small =
                    q.kind() == Kind.NUMBER && q.unit().isEmpty() && q.text().matches("\\d{1,4}");
            boolean joined = !gap.isBlank()
                    && !PARTED.matcher(gap).matches()
                    && (TO_VALUE.matcher(gap).matches() || isVerb(gap))
                    && endsPiece(i + 1);
            if (small && joined && differs(q, prose.values().get(i + 1)) && name.find()) {
                names.add(mark(q, q.start() - name.group(1).length(), q.end()));
                i++;
            }
        }
        return names;
    }

    private boolean differs(Quantity name, Quantity value) {
        return !value.unit().isEmpty()
                || value.scale().compareTo(BigDecimal.ONE) > 0
                || TO_VALUE.matcher(prose.text().substring(name.end(), value.start()))
                        .matches()
                || isVerb(prose.text().substring(name.end(), value.start()));
    }

    private static boolean isVerb(String gap) {
        String words = gap.strip();
        var verb = Vocabulary.particles("verb").at(words, 0);
        return verb != null && verb.end() == words.length();
    }

    private boolean endsPiece(int i) {
        String behind = prose.gap(i + 1);
        return i + 1 == prose.values().size() || PARTED.matcher(behind).matches();
    }

    private Prose withNames(List<Quantity> names) {
        var marks = new ArrayList<>(prose.marks());
        marks.addAll(names);
        marks.sort(java.util.Comparator.comparingInt(Quantity::start));
        var values = prose.values().stream()
                .filter(v -> names.stream().noneMatch(n -> n.start() <= v.start() && v.end() <= n.end()))
                .toList();
        return new Prose(prose.text(), values, marks);
    }
}
