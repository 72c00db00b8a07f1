package org.smartgen.language.internal.intent;

import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.intent.IntentCue;

/** How the word that names a picture stands in the sentence: what comes first is asked for, what is on, behind or with it is a thing. */
public enum Frame {
    /** There is no such word. */
    NONE,
    /** Nothing but its own attributes comes before it. */
    FIRST,
    /** It follows a word such as "on" or "with", in a text that begins by asking for something. */
    FORM,
    /** It follows such a word in a text that describes something. */
    THING;

    private static final double NAMING = 2;

    private static final Pattern RELATION = Pattern.compile(
            "\\b(?:on|onto|under|beneath|below|behind|beside|near|against|with|by|at|from|between|above|over"
                    + "|around|through|inside|among|wearing|holding|carrying|reading|showing|full|covered|in|into"
                    + "|auf|mit|hinter|vor|neben|unter|uber|an|am|im|bei"
                    + "|sur|avec|derriere|devant|sous|dans|chez"
                    + "|sobre|con|detras|delante|bajo|en|junto"
                    + "|com|atras|sob|em|no|na|su|dietro|davanti|sotto|op|met|achter|voor|naast"
                    + "|на|с|со|за|под|перед|возле|dengan|di|pada)\\b");

    private static final Pattern REQUEST = Pattern.compile(
            "^\\W*(?:please|can|could|would|i|we|my|our|need|want|create|make|draw|design|generate|show|plot|give|build|visuali[sz]e"
                    + "|compare|present|put|turn|illustrate|render|produce|sketch|explain|summari[sz]e|convert|display|map|chart|graph|help|let"
                    + "|erstelle|zeichne|mach|zeige?|ich|wir|bitte|entwirf|gestalte|cree|dessine|fais|montre|je|crea|dibuja|haz|muestra|necesito|quiero|disena|genera"
                    + "|crie|desenhe|faca|mostre|preciso|quero|maak|teken|ik|buat|buatkan|gambar|tampilkan|saya|ciz|olustur|hazirla|goster|нарисуй|создай|сделай|покажи|нужен|нужна)\\b");

    static Frame of(String text, int start) {
        String before = text.substring(0, start);
        if (!RELATION.matcher(before).find()) {
            return FIRST;
        }
        return REQUEST.matcher(before).find() ? FORM : THING;
    }

    /** Of the strongest word for the intent. */
    public static Frame of(PromptText text, List<IntentCue> cues, String intent) {
        for (IntentCue cue : cues) {
            if (!cue.structural() && cue.intent().equals(intent)) {
                int start = cue.weight() >= NAMING ? text.normalized().indexOf(cue.text()) : -1;
                return start < 0 ? NONE : of(text.normalized(), start);
            }
        }
        return NONE;
    }
}
