package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.smartgen.generator.infographic.internal.know.Captions;
import org.smartgen.generator.infographic.internal.know.KnownTopic;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Warning;

/** Parts for a prompt that names only a topic: from the library, else as many places as the prompt speaks of, else what the topic is. */
final class Added {
    private Added() {}

    static void to(
            InfographicReader.Draft draft,
            Counted counted,
            Optional<Structure> named,
            Function<String, List<Section>> model) {
        draft.source = DataSource.ILLUSTRATIVE;
        KnownTopic known = draft.known;
        if (known != null) {
            known(draft, known, counted);
        } else if (asked(draft, model)) {
            draft.structure = named.orElse(Structure.LIST);
        } else if (!counted.places().isEmpty()) {
            draft.sections.addAll(counted.places());
            draft.warnings.add(Warning.of(
                    "content_missing",
                    "The prompt says how many " + counted.noun()
                            + " there are, but not which: their places are empty."));
        } else {
            topicAlone(draft, named);
        }
        for (int i = 0; i < draft.sections.size(); i++) {
            draft.assumed.add("/sections/" + i);
        }
    }

    private static void known(InfographicReader.Draft draft, KnownTopic known, Counted counted) {
        List<KnownTopic.Part> parts = known.parts();
        boolean loose = known.structure() == Structure.LIST || known.structure() == Structure.CHECKLIST;
        boolean fewer = loose && !counted.noun().isEmpty() && counted.count() >= 2 && counted.count() < parts.size();
        for (KnownTopic.Part part : fewer ? parts.subList(0, counted.count()) : parts) {
            draft.sections.add(Section.of(part.label(), part.caption()).withIcon(part.icon()));
        }
        draft.structure = known.structure();
        if (!counted.noun().isEmpty() && counted.count() > parts.size()) {
            draft.warnings.add(Warning.of(
                    "content_missing",
                    "The prompt speaks of " + counted.count() + " " + counted.noun() + ", the library knows "
                            + parts.size() + "; name the others."));
        }
    }

    private static boolean asked(InfographicReader.Draft draft, Function<String, List<Section>> model) {
        draft.sections.addAll(model.apply(draft.title.isBlank() ? draft.prompt : draft.title));
        return !draft.sections.isEmpty();
    }

    private static void topicAlone(InfographicReader.Draft draft, Optional<Structure> named) {
        List<Section> frame = named.map(Frames::of).orElse(List.of());
        if (!frame.isEmpty() && InfographicReader.isEnglish(draft.language)) {
            draft.sections.addAll(frame);
        } else {
            String title = draft.title.isBlank() ? draft.prompt : draft.title;
            Optional<String> fact =
                    InfographicReader.isEnglish(draft.language) ? Captions.fact(title) : Optional.empty();
            draft.sections = new ArrayList<>(
                    List.of(Section.of(fact.isPresent() ? "What it is" : Topic.capital(title), fact.orElse(""))));
        }
        draft.warnings.add(
                Warning.of(
                        "content_missing",
                        "The prompt names a topic but no parts, and the library does not know it; name the parts, such as \"…: first, second, third\"."));
    }
}
