package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.infographic.internal.know.Captions;
import org.smartgen.generator.infographic.internal.know.KnownTopic;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Warning;

/** Parts for a prompt that names only a topic: from the library, else as many places as the prompt speaks of, else what the topic is. */
final class Added {
    private Added() {}

    static void to(InfographicReader.Draft draft, Counted counted, Optional<Structure> named) {
        draft.source = DataSource.ILLUSTRATIVE;
        KnownTopic known = draft.known;
        if (known != null
                && (counted.count() < 2
                        || counted.count() >= known.parts().size()
                        || counted.noun().isEmpty())) {
            for (KnownTopic.Part part : known.parts()) {
                draft.sections.add(Section.of(part.label(), part.caption()).withIcon(part.icon()));
            }
            draft.structure = known.structure();
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
