package org.smartgen.generator.diagram.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.spi.DataSource;

/** Well-known processes, states and systems, for prompts that name one and no parts: {@code processes.tsv}. All of it is assumed. */
final class Processes {
    private record Known(List<String> names, DiagramType type, String title, String arrows) {}

    private static final List<Known> ALL = load();

    private Processes() {}

    private static List<Known> load() {
        try (var in = Objects.requireNonNull(Processes.class.getResourceAsStream("processes.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cells -> new Known(
                            List.of(cells[0].toLowerCase(Locale.ROOT).split("\\|")),
                            DiagramType.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                            cells[2],
                            cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param asked the type that the prompt names, if any: it wins where the parts allow it */
    static Optional<DiagramSpec> find(String prompt, Optional<DiagramType> asked, String language) {
        String text = prompt.toLowerCase(Locale.ROOT);
        Known best = null;
        int length = 0;
        for (Known known : ALL) {
            for (String name : known.names()) {
                if (name.length() > length && holds(text, name)) {
                    best = known;
                    length = name.length();
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(spec(best, asked, language));
    }

    private static boolean holds(String text, String name) {
        return name.codePointAt(0) > 0x2e80
                ? text.contains(name)
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }

    private static DiagramSpec spec(Known known, Optional<DiagramType> asked, String language) {
        Nodes nodes = new Nodes();
        Arrows.read(known.arrows(), nodes);
        boolean fixed = known.type() == DiagramType.SEQUENCE
                || known.type() == DiagramType.ER
                || known.type().isHierarchy();
        DiagramType type =
                fixed ? known.type() : asked.filter(t -> fits(t, known.type())).orElse(known.type());
        DiagramSpec spec = nodes.spec(type, known.title(), language, calls(type));
        List<String> assumed = new ArrayList<>();
        for (int i = 0; i < spec.nodes().size(); i++) {
            assumed.add("/nodes/" + i + "/label");
        }
        for (int i = 0; i < spec.edges().size(); i++) {
            assumed.add("/edges/" + i);
        }
        return new DiagramSpec(
                spec.type(),
                spec.direction(),
                spec.title(),
                "",
                language,
                spec.nodes(),
                spec.edges(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                DataSource.ILLUSTRATIVE,
                assumed);
    }

    private static boolean fits(DiagramType asked, DiagramType known) {
        boolean graph = asked == DiagramType.FLOW
                || asked == DiagramType.STATE
                || asked == DiagramType.NETWORK
                || asked == DiagramType.ARCHITECTURE;
        return asked == known || graph || asked == DiagramType.CYCLE && known == DiagramType.CYCLE;
    }

    private static Relation calls(DiagramType type) {
        return switch (type) {
            case SEQUENCE -> Relation.CALL;
            case ER, ORG, TREE, MINDMAP -> Relation.LINK;
            default -> Relation.FLOW;
        };
    }
}
