package org.smartgen.language.internal.enhance;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.language.internal.enhance.Subjects.Weighted;

/** English says what a thing is last: a mushroom house is a house, a lighthouse keeper a person. */
final class Compounds {
    /** Words that weigh more say how the picture is meant, before another noun too: a toy car, a robot dog. */
    private static final double MOST_OF_A_MODIFIER = 1.5;

    static final Weighted A_PERSON = new Weighted("person", MOST_OF_A_MODIFIER);

    private final Kinds kinds;

    Compounds(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Without the words that only tell of which kind, or whose, the next one is. */
    List<Keywords.Found<Weighted>> heads(List<Keywords.Found<Weighted>> found, PlainText text, int head) {
        List<Keywords.Found<Weighted>> heads = new ArrayList<>();
        for (var word : found) {
            int next = next(word, text);
            boolean mayModify = word.token() < head && word.value().weight() <= MOST_OF_A_MODIFIER;
            if (!mayModify || next < 0) {
                heads.add(word);
            } else if (found.stream().noneMatch(other -> other.token() == next && isThing(other))) {
                boolean person = kinds.isPerson(text.tokens().get(next).text());
                heads.add(person ? new Keywords.Found<>(A_PERSON, word.language(), word.word(), next) : word);
            }
        }
        return heads;
    }

    /** The token that follows without a comma or the like, or behind an 's; negative when none does, or behind a plural. */
    private static int next(Keywords.Found<Weighted> word, PlainText text) {
        int last = word.token() + word.length() - 1;
        if (text.isFollowed(last) && text.isPossessive(last)) {
            last++;
        } else if (!word.word().endsWith(text.tokens().get(last).text())) {
            return -1;
        }
        return text.isFollowed(last) ? last + 1 : -1;
    }

    /** A dog portrait shows a dog. */
    private static boolean isThing(Keywords.Found<Weighted> word) {
        return !word.value().name().equals("portrait");
    }
}
