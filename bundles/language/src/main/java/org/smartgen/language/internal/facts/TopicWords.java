package org.smartgen.language.internal.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a topic says and, by the definitions of its words, implies. */
final class TopicWords {
    private static final int MOST_WORDS = 10;
    private static final int SENSES_OF_A_WORD = 3;

    /** The topic's own word beside the meaning. */
    private static final double SAID = 3;
    /** A word of the topic's definitions beside the meaning. */
    private static final double IMPLIED = 1;

    private static final double MOST_IMPLIED = 4;
    /** What the definition of its kind shares says less about a meaning than what its own does. */
    private static final double FROM_ABOVE = 0.5;

    /** The dictionary itself files the meaning under the topic, or under another one. */
    private static final double FILED_HERE = 4;

    private static final double FILED_ELSEWHERE = -1.5;
    /** The meaning is of the same field as a word of the topic: both are animals, or food. */
    private static final double SAME_FIELD = 1;

    private static final double FIELD_SAID = 3;

    /** Where the topic only says {@code body} or {@code plants}; numbers of WordNet's lexicographer files. */
    private static final Map<String, Integer> FIELDS = Map.of(
            "animal",
            5,
            "body",
            8,
            "food",
            13,
            "plant",
            20,
            "feel",
            12,
            "substanc",
            27,
            "shape",
            25,
            "even",
            11,
            "person",
            18);

    private final WordNet words;
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<Integer> fields = new HashSet<>();
    private final Set<Integer> saidFields = new HashSet<>();

    private TopicWords(WordNet words) {
        this.words = words;
    }

    static TopicWords of(String concept, String topic, WordNet words, Lookup lookup) {
        var context = new TopicWords(words);
        Set<String> own = new HashSet<>();
        Words.of(concept).forEach(word -> own.add(Words.stem(word)));
        List<String> said = Words.of(topic).stream()
                .filter(word ->
                        word.length() > 1 && !FunctionWords.ALL.contains(word) && !own.contains(Words.stem(word)))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        said.forEach(word -> context.imply(lookup.meanings(word)));
        for (String word : said) {
            context.weights.put(Words.stem(word), SAID);
            Integer field = FIELDS.get(Words.stem(word));
            if (field != null) {
                context.saidFields.add(field);
            }
        }
        own.forEach(context.weights::remove);
        return context;
    }

    private void imply(List<Meaning> meanings) {
        meanings.stream()
                .limit(1)
                .forEach(meaning -> fields.add(meaning.synset().domain()));
        for (Meaning meaning : meanings.subList(0, Math.min(meanings.size(), SENSES_OF_A_WORD))) {
            List<String> texts = new ArrayList<>(meaning.synset().words());
            texts.add(meaning.synset().definition());
            stems(texts).forEach(stem -> weights.put(stem, IMPLIED));
        }
    }

    double points(Synset synset) {
        if (weights.isEmpty()) {
            return 0;
        }
        List<String> own = new ArrayList<>(synset.words());
        own.add(synset.definition());
        own.add(synset.examples());
        List<String> kind = new ArrayList<>();
        for (int number : synset.hypernyms()) {
            Synset above = words.synset(number);
            kind.add(above.definition());
            kind.addAll(above.words());
        }
        Set<String> near = stems(own);
        Set<String> above = stems(kind);
        above.removeAll(near);
        return shared(near) + FROM_ABOVE * shared(above) + filed(synset) + field(synset);
    }

    private double shared(Set<String> stems) {
        double said = 0;
        double implied = 0;
        for (String stem : stems) {
            double weight = weights.getOrDefault(stem, 0.0);
            said += weight == SAID ? SAID : 0;
            implied += weight == IMPLIED ? IMPLIED : 0;
        }
        return said + Math.min(implied, MOST_IMPLIED);
    }

    private double field(Synset synset) {
        return saidFields.contains(synset.domain()) ? FIELD_SAID : fields.contains(synset.domain()) ? SAME_FIELD : 0;
    }

    private double filed(Synset synset) {
        double points = 0;
        for (int topic : synset.topics()) {
            boolean here = words.synset(topic).words().stream()
                    .map(word -> stems(List.of(word)))
                    .anyMatch(stems -> !stems.isEmpty() && weights.keySet().containsAll(stems));
            points = Math.max(points, here ? FILED_HERE : 0);
            points = points == 0 ? FILED_ELSEWHERE : points;
        }
        return points;
    }

    private static Set<String> stems(List<String> texts) {
        Set<String> common = WordNet.commonWords();
        Set<String> stems = new HashSet<>();
        for (String text : texts) {
            for (String word : Words.of(text)) {
                if (word.length() > 1 && !common.contains(word) && !FunctionWords.ALL.contains(word)) {
                    stems.add(Words.stem(word));
                }
            }
        }
        return stems;
    }
}
