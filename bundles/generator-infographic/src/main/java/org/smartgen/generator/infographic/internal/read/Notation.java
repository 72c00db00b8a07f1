package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;

/**
 * Reads the infographic notation of AntV: an {@code infographic NAME} line, then {@code title}, {@code desc} and entries of {@code time},
 * {@code label}, {@code desc}, {@code value} and {@code icon} behind hyphens, nested by indentation.
 */
final class Notation {
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*infographic\\s+([a-z0-9][a-z0-9-]*)\\s*$");
    private static final Pattern FIELD =
            Pattern.compile("^(\\s*)(-\\s+)?(?:([A-Za-z_]\\w*)(?:\\s+|:\\s*)(.+)|([A-Za-z_]\\w*):?)\\s*$");
    private static final Map<String, Structure> STRUCTURES = structures();

    /** What the notation says. */
    record Said(String title, String subtitle, Structure structure, List<Section> sections) {}

    private Notation() {}

    private static Map<String, Structure> structures() {
        Map<String, Structure> map = new LinkedHashMap<>();
        map.put("timeline", Structure.TIMELINE);
        map.put("roadmap", Structure.ROADMAP);
        map.put("swot", Structure.SWOT);
        map.put("pros-cons", Structure.PROS_CONS);
        map.put("quadrant", Structure.QUADRANT);
        map.put("pyramid", Structure.PYRAMID);
        map.put("funnel", Structure.FUNNEL);
        map.put("circular", Structure.CYCLE);
        map.put("circle", Structure.CYCLE);
        map.put("cycle", Structure.CYCLE);
        map.put("sequence", Structure.STEPS);
        map.put("compare-binary", Structure.VERSUS);
        map.put("compare", Structure.COMPARISON);
        map.put("hierarchy", Structure.HIERARCHY);
        map.put("chart", Structure.STATISTICS);
        return map;
    }

    static Optional<Said> read(String prompt) {
        Matcher head = HEAD.matcher(prompt);
        if (!head.find()) {
            return Optional.empty();
        }
        String name = head.group(1);
        Structure structure = STRUCTURES.entrySet().stream()
                .filter(one -> name.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Structure.LIST);
        return new Lines(prompt.substring(head.end())).read(structure);
    }

    private static final class Lines {
        private final String text;
        private final Map<String, String> top = new LinkedHashMap<>();
        private final List<Map<String, String>> entries = new ArrayList<>();
        private final List<List<String>> points = new ArrayList<>();
        private int level = -1;

        Lines(String text) {
            this.text = text;
        }

        Optional<Said> read(Structure structure) {
            for (String line : text.split("\\R")) {
                if (line.matches("\\S.*") && !line.matches("(?:data|design|theme).*")) {
                    break;
                }
                line(line);
            }
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                Section section = section(entries.get(i), points.get(i));
                if (!section.isEmpty()) {
                    sections.add(section);
                }
            }
            return sections.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Said(top.getOrDefault("title", ""), top.getOrDefault("desc", ""), structure, sections));
        }

        private void line(String line) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                return;
            }
            int indent = field.group(1).length();
            String name = field.group(3) == null ? field.group(5) : field.group(3);
            String value = field.group(4) == null ? "" : field.group(4).strip();
            if (field.group(2) != null) {
                level = level < 0 ? indent : level;
                if (indent <= level) {
                    entries.add(new LinkedHashMap<>());
                    points.add(new ArrayList<>());
                }
            }
            if (entries.isEmpty()) {
                top.putIfAbsent(name, value);
            } else if (indent > level + 3 && (field.group(2) != null || !name.matches("time|icon|value"))) {
                if (!value.isEmpty() && name.matches("label|title|desc")) {
                    points.get(points.size() - 1).add(value);
                }
            } else if (!value.isEmpty()) {
                entries.get(entries.size() - 1).putIfAbsent(name, value);
            }
        }

        private static Section section(Map<String, String> entry, List<String> below) {
            String label = entry.getOrDefault("label", entry.getOrDefault("title", ""));
            Section section = Section.of(label, entry.getOrDefault("desc", ""))
                    .withTime(entry.getOrDefault("time", entry.getOrDefault("date", "")))
                    .withIcon(entry.getOrDefault("icon", "")
                            .replaceFirst("^.*[:/]", "")
                            .replace('-', ' '))
                    .withItems(below);
            String value = entry.getOrDefault("value", "");
            if (value.isEmpty()) {
                return section;
            }
            Section valued = Figures.valued(Section.of(value, ""), "en");
            return valued.value() == null
                    ? section.withItems(List.of(value))
                    : section.withValue(
                            valued.value(), valued.label().isBlank() ? value : valued.shown(), valued.unit());
        }
    }
}
