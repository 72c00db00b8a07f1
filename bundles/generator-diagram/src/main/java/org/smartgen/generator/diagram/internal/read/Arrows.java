package org.smartgen.generator.diagram.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;

/** "browser -> load balancer -> two app servers", "需求 → 设计 → 开发": chains of arrows, a sentence each. */
final class Arrows {
    private static final String ARROW = "\\s*(?:-{1,3}>+|={1,2}>|→|⟶|➔|➜|⇒|—>|–>|↦)\\s*";
    private static final Pattern ARROWS = Pattern.compile(ARROW);
    private static final Pattern SENTENCES = Pattern.compile(
            "(?<=[\\p{L}\\p{N}\"”)])[.。](?=\\s|$|\\p{IsHan})|[;；。！!]|\\n(?!\\s*(?:-{1,3}>|→|[\\p{L}\\p{N} ]{1,60}\\s*(?:-{1,2}>|→)))");
    private static final Pattern INTO_CLAUSE = Pattern.compile(
            "(?iu)[,，]\\s*(?:with|where|then|and|each|using|in|on|for|arrows?|error|standard|clean|modern|light|dark|gates?|parallel|tool|green|red|colou?r|style|showing)\\b.*|\\n.*",
            Pattern.DOTALL);
    private static final Pattern BACK = Pattern.compile(
            "(?iu)^(?:and\\s+)?(?:loops?\\s+|goes\\s+|then\\s+)?back\\s+(?:in)?to\\s+|^(?:zurück zu|de retour à|de vuelta a|回到|返回)\\s*");
    private static final Pattern OPENING =
            Pattern.compile("^.*?[:：]\\s*|^\\s*(?:\\p{L}+\\s+){0,4}?with\\s+", Pattern.DOTALL);
    private static final Pattern SEVERAL =
            Pattern.compile("(?iu)\\s*(?:,|，|、|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|&|\\+|和|及|与)\\s*");
    private static final Pattern LABELLED = Pattern.compile(
            "^\\s*(?:\\|([^|]*)\\||[（(]\\s*([^()（）]{1,40})\\s*[)）](?=\\s*\\p{L})|(yes|no|是|否)\\s*[:：])\\s*",
            Pattern.CASE_INSENSITIVE);

    private Arrows() {}

    static boolean in(String text) {
        return ARROWS.matcher(text).find();
    }

    /** @param text without the name of the type */
    static void read(String text, Nodes nodes) {
        String joined = text.replaceAll("(" + ARROW + ")\\n\\s*", "$1").replaceAll("\\n\\s*(" + ARROW + ")", "$1");
        for (String sentence : SENTENCES.split(joined)) {
            String[] parts = ARROWS.split(sentence, -1);
            if (parts.length > 1) {
                chain(parts, nodes);
            }
        }
    }

    private static void chain(String[] parts, Nodes nodes) {
        List<String> before = List.of();
        for (int i = 0; i < parts.length; i++) {
            String words = parts[i];
            String label = "";
            var labelled = LABELLED.matcher(words);
            if (i > 0 && labelled.find()) {
                label = labelled.group(1) != null
                        ? labelled.group(1)
                        : labelled.group(2) != null ? labelled.group(2) : labelled.group(3);
                words = words.substring(labelled.end());
            }
            words = i == 0 ? OPENING.matcher(words).replaceFirst("") : words;
            words = i == parts.length - 1 ? INTO_CLAUSE.matcher(words).replaceFirst("") : words;
            List<String> here = several(BACK.matcher(words.strip()).replaceFirst(""), nodes, parts.length);
            nodes.join(before, here, Nodes.clean(label), Relation.FLOW);
            before = here.isEmpty() ? before : here;
        }
    }

    private static List<String> several(String words, Nodes nodes, int length) {
        String[] each = SEVERAL.split(words.strip());
        boolean several = length > 1 && each.length > 1 && each.length <= 6;
        List<String> ids = new ArrayList<>();
        for (String one : several ? each : new String[] {words}) {
            ids.addAll(nodes.of(one));
        }
        return ids;
    }
}
