package org.smartgen.language.internal.intent;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.intent.IntentCue;
import org.smartgen.language.intent.SmartIntents;

/** Recognises values with their names, such as "Q1 120, Q2 150" or "咖啡 60%，茶 25%". */
final class LabelledQuantities {
    private static final Pattern BREAK = Pattern.compile("[,，、;；\\n|]|\\s(?:and|und|et|y|e|en|ve|dan|и)\\s");
    private static final Pattern QUANTITY = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}\\p{N}]*)['’\"]?\\s*[:=：是为約约占]?\\s*(?:\\(\\s*)?[$€£¥₹]?\\s?\\d+(?:[.,]\\d+)*\\s*"
                    + "(%|k|m|bn|mn|mio|mrd|million|billion|thousand|percent|prozent|lakh|crore|万|亿|元|個|个|件|台|人|회|명|원|€|\\$|usd|eur|kg|°c|mm|tons?|units?|users?|people|votes?)?\\s*\\)?[.。!]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_QUANTITY = Pattern.compile(
            "(?i)(?:\\d\\s?x\\s?\\d|\\d:\\d|#[0-9a-f]{3,}|\\b(?:panel|page|level|step|version|aged?|ar|no|nr|figure|slide|layer|year|since|in|of|by|at|to|from|the|a|bust|top|part|line|chapter|phase|day|iso|gpt|q版)\\s*\\d+[^%]*$)");
    /** Needs no comma after it: "Jan:1000 Feb:2000", "Jan,$1000 Feb,$2000". */
    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\p{L}\\p{N}:/])(\\p{L}[\\p{L}\\p{N}]*)(?:[:=]\\s?[$€£¥₹]?|,\\s?[$€£¥₹])\\d[\\d.,]*(?![\\d:/]|\\s?(?:px|mm)\\b)");

    private static final int LONGEST_PART = 60;

    private LabelledQuantities() {}

    static Optional<IntentCue> cue(String text) {
        Set<String> names = new HashSet<>();
        for (String part : BREAK.split(text)) {
            String end = part.length() > LONGEST_PART ? part.substring(part.length() - LONGEST_PART) : part;
            Matcher quantity = QUANTITY.matcher(end);
            if (end.chars().anyMatch(Character::isDigit)
                    && quantity.find()
                    && !NO_QUANTITY.matcher(end).find()) {
                names.add(quantity.group(1).toLowerCase(Locale.ROOT));
            }
        }
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            names.add(pair.group(1).toLowerCase(Locale.ROOT));
        }
        return switch (names.size()) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(new IntentCue(SmartIntents.CHART, true, "2 labelled quantities", 1.6));
            default -> Optional.of(new IntentCue(SmartIntents.CHART, true, names.size() + " labelled quantities", 2.8));
        };
    }
}
