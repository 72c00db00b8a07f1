package org.smartgen.generator.infographic.internal.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An infographic in a few sentences, for somebody who cannot see it. */
public final class AltText {
    private static final int LONGEST = 900;

    private AltText() {}

    public static String of(InfographicSpec spec) {
        String start = "Infographic (" + spec.structure().id().replace('-', ' ') + ")";
        String what = spec.title().isBlank() ? start : start + ": " + spec.title();
        boolean chinese = spec.language().startsWith("zh") || spec.language().equals("ja");
        List<String> parts = spec.sections().stream()
                .map(section -> part(section, spec.language()))
                .toList();
        String all = what + ". " + String.join(chinese ? "；" : "; ", parts) + ".";
        if (all.length() <= LONGEST) {
            return all;
        }
        String labels = spec.sections().stream().map(AltText::name).collect(Collectors.joining(", "));
        String brief = what + ". " + spec.sections().size() + " parts: " + labels + ".";
        return brief.length() <= LONGEST
                ? brief
                : brief.substring(
                                0,
                                brief.offsetByCodePoints(
                                        0, Math.min(LONGEST, brief.codePointCount(0, brief.length())) - 1))
                        + "…";
    }

    private static String name(Section section) {
        return (section.time() + " " + (section.label().isBlank() ? section.text() : section.label())).strip();
    }

    private static String part(Section section, String language) {
        String value = section.value() == null ? "" : Values.shown(section, Locale.forLanguageTag(language)) + " ";
        String name = (section.time() + " " + value + section.label()).strip();
        String more = section.items().isEmpty() ? section.text() : String.join(", ", section.items());
        return more.isBlank() ? name : name.isBlank() ? more : name + ": " + more;
    }
}
