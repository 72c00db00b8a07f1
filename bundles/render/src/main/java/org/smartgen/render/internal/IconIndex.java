package org.smartgen.render.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.render.Icon;
import org.smartgen.render.IconMatch;

/** Finds icons by words. Immutable. */
public final class IconIndex {
    private static final int LONGEST_TEXT = 200;
    private static final double LEAST_SCORE = 0.2;
    // how surely an icon shows a word
    private static final double CONCEPT = 1;
    private static final double CONCEPT_STEM = 0.96;
    private static final double CONCEPT_PART = 0.8;
    private static final double NAME = 0.98;
    private static final double NAME_PART = 0.7;
    private static final double TAG = 0.6;
    private static final double TAG_PART = 0.35;
    private static final double CATEGORY = 0.25;
    /** Each further icon of a concept. */
    private static final double NEXT = 0.92;
    /** The word that the others describe. */
    private static final double HEAD = 1.3;

    private static final int COMPOUND = 8;
    /** Languages that put the head of a phrase first. */
    private static final Set<String> HEAD_FIRST = Set.of("fr", "es", "it", "pt", "ro", "ca");

    private final Map<String, Icon> byName = new HashMap<>();
    private final Map<String, Map<Icon, Double>> words = new HashMap<>();
    private final Set<String> stopwords = new HashSet<>();
    private final Concepts concepts = new Concepts();

    public IconIndex(List<Icon> icons) {
        IconTable.rows("stopwords.tsv").forEach(row -> stopwords.addAll(Words.of(row[0])));
        icons.forEach(this::add);
    }

    private void add(Icon icon) {
        byName.put(icon.name(), icon);
        List<String> name = Words.of(icon.name());
        name.forEach(word -> put(word, icon, name.size() == 1 ? NAME : NAME_PART / Math.sqrt(name.size() - 1)));
        for (String tag : icon.tags()) {
            List<String> parts = Words.of(tag);
            parts.forEach(word -> put(word, icon, parts.size() == 1 ? TAG : TAG_PART));
        }
        Words.of(icon.category()).forEach(word -> put(word, icon, CATEGORY));
    }

    private void put(String word, Icon icon, double weight) {
        if (!stopwords.contains(word)) {
            words.computeIfAbsent(Words.stem(word), key -> new LinkedHashMap<>())
                    .merge(icon, weight, Math::max);
        }
    }

    public Optional<Icon> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** See {@code Icons.matching}. */
    public List<IconMatch> matching(String text, Locale language, int most) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Map<Icon, Double> scores =
                Words.isUnspaced(cut) ? unspaced(Words.folded(cut)) : spaced(Words.of(cut), language);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SCORE)
                .map(entry -> new IconMatch(entry.getKey(), Math.min(1, entry.getValue())))
                .sorted(Comparator.comparingDouble((IconMatch match) -> -match.score())
                        .thenComparingInt(match -> match.icon().name().length())
                        .thenComparing(match -> match.icon().name()))
                .limit(most)
                .toList();
    }

    private Map<Icon, Double> unspaced(String text) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        Map<Icon, Double> scores = new HashMap<>();
        List<Concepts.Part> parts = concepts.parts(text);
        for (Concepts.Part part : parts) {
            double covered = Math.sqrt((double) part.length() / Math.max(1, letters));
            ranked(part.icons(), CONCEPT * covered).forEach((icon, score) -> scores.merge(icon, score, Math::max));
        }
        List<String> latin = new ArrayList<>(Words.of(text));
        latin.removeIf(Words::isUnspaced);
        spaced(latin, Locale.ENGLISH).forEach((icon, score) -> scores.merge(icon, score * CONCEPT_PART, Math::max));
        return scores;
    }

    private Map<Icon, Double> spaced(List<String> all, Locale language) {
        List<Span> spans = spans(all, language);
        Map<Icon, Double> scores = new HashMap<>();
        double total = 0;
        boolean headFirst = HEAD_FIRST.contains(language.getLanguage());
        for (int i = 0; i < spans.size(); i++) {
            boolean head = i == (headFirst ? 0 : spans.size() - 1);
            double weight = spans.get(i).words() * (head ? HEAD : 1);
            total += weight;
            spans.get(i).icons().forEach((icon, score) -> scores.merge(icon, score * weight, Double::sum));
        }
        double sum = Math.max(total, 1);
        scores.replaceAll((icon, score) -> score / sum);
        return scores;
    }

    /** Words that mean something together, or one word. */
    private record Span(int words, Map<Icon, Double> icons) {}

    private List<Span> spans(List<String> all, Locale language) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Span span = phrase(all, at, language);
            if (span == null && !stopwords.contains(all.get(at))) {
                span = new Span(1, word(all.get(at), language));
            }
            if (span != null) {
                spans.add(span);
            }
            at += span == null ? 1 : span.words();
        }
        return spans;
    }

    private @Nullable Span phrase(List<String> all, int at, Locale language) {
        for (int count = Math.min(Concepts.LONGEST, all.size() - at); count > 1; count--) {
            Concepts.Meaning meaning = concepts.of(all.subList(at, at + count), language.getLanguage());
            if (meaning != null) {
                return new Span(count, ranked(meaning.icons(), CONCEPT));
            }
        }
        return null;
    }

    private Map<Icon, Double> word(String word, Locale language) {
        Map<Icon, Double> found = new HashMap<>(words.getOrDefault(Words.stem(word), Map.of()));
        Concepts.Meaning meaning = concepts.of(List.of(word), language.getLanguage());
        if (meaning != null) {
            ranked(meaning.icons(), meaning.exact() ? CONCEPT : CONCEPT_STEM)
                    .forEach((icon, score) -> found.merge(icon, score, Math::max));
        } else if (found.isEmpty()
                && word.length() >= COMPOUND
                && !language.getLanguage().equals("en")) {
            List<String> part = concepts.byPart(word);
            return part == null ? found : ranked(part, CONCEPT_PART);
        }
        return found;
    }

    private Map<Icon, Double> ranked(List<String> names, double score) {
        Map<Icon, Double> icons = new LinkedHashMap<>();
        double next = score;
        for (String name : names) {
            Icon icon = byName.get(name);
            if (icon != null) {
                icons.put(icon, next);
                next *= NEXT;
            }
        }
        return icons;
    }
}
