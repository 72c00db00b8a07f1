package org.smartgen.language.enhance;

import org.smartgen.language.facts.WorldLexicon;
import org.smartgen.language.internal.enhance.Asked;
import org.smartgen.language.internal.enhance.Composer;
import org.smartgen.language.internal.enhance.PlainText;
import org.smartgen.language.internal.enhance.Subjects;
import org.smartgen.language.internal.enhance.TokenBound;
import org.smartgen.spi.EnhancedPrompt;

/**
 * Enhances prompts. The result begins with the prompt, word for word; English words follow whatever its language, because the models read
 * English best. The same prompt and seed give the same result; another seed another of equally good choices. What the prompt says itself (a
 * style, a light, colours, a camera) gets no second. With {@code choices}: {@code subject_class}, then what was added as {@code style},
 * {@code lighting} or {@code line_work}, {@code composition}, {@code palette}. Immutable, for any number of threads; about a
 * millisecond for 1,000 characters.
 */
public final class Enhancement {
    /** What FLUX.1-schnell reads; never exceeded by an addition. */
    public static final int MOST_TOKENS = 256;

    /** What the prompt is for. */
    public enum Kind {
        PICTURE,
        LOGO
    }

    private final Asked asked = Asked.load();
    private final Subjects subjects;
    private final Composer pictures = Composer.load("options.tsv", Composer.PICTURE);
    private final Composer logos = Composer.load("marks.tsv", Composer.LOGO);

    private Enhancement(WorldLexicon world) {
        this.subjects = Subjects.load(world, asked);
    }

    /**
     * Loads the tables and uses them once, so that the first request does not wait for it: about a fifth of a second, so keep the result.
     *
     * @param world for English words that the tables do not know
     */
    public static Enhancement load(WorldLexicon world) {
        var enhancement = new Enhancement(world);
        enhancement.enhance(Kind.PICTURE, "a pug", 0);
        enhancement.enhance(Kind.LOGO, "logo for a shop", 0);
        return enhancement;
    }

    /** What {@code enhance: off} gives: the prompt itself. */
    public static EnhancedPrompt off(String prompt) {
        return EnhancedPrompt.of(prompt);
    }

    /**
     * At most how many tokens of T5 the text is, its end mark included: an estimate that no prompt of ours exceeded, usually twice the truth.
     * Should one exceed it, the model cuts additions, which come last, not the prompt.
     */
    public static int mostTokens(String text) {
        return TokenBound.of(text);
    }

    /** @param seed of the request; any value */
    public EnhancedPrompt enhance(Kind kind, String prompt, long seed) {
        PlainText text = PlainText.of(prompt);
        Composer composer = kind == Kind.LOGO ? logos : pictures;
        String subject = kind == Kind.LOGO ? subjects.industry(text) : subjects.ofPicture(text);
        return composer.compose(prompt, subject, asked.in(text), seed);
    }
}
