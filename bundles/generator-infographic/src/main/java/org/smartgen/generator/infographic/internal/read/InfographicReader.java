package org.smartgen.generator.infographic.internal.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.know.Captions;
import org.smartgen.generator.infographic.internal.know.KnownTopic;
import org.smartgen.generator.infographic.internal.know.Library;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.TextModel;
import org.smartgen.spi.Warning;

/** Reads a prompt into the spec of an infographic. Pure. */
public final class InfographicReader {
    private static final class Known {
        static final Library LIBRARY = Library.open();
    }

    /** What is no topic: a structure's name alone, or a word that points at what follows. */
    private static final String NO_TITLE =
            "(?i)(?:(?:the )?(?:(?:two|three|four|five|six|seven|eight|\\d+)[- ]steps?|comparing|compare|difference between|differences between|pyramid|funnel|timeline|cycle|steps?|list|process|checklist|comparison|swot|faq|roadmap|quadrant|hierarchy|statistics|chart|poster|infographic|these|following)(?: (?:infographic|sections?|points?|steps?|items?|parts?))?)";

    /** "… - make it an infographic". */
    private static final String AFTERTHOUGHT =
            "(?i)\\s*[-–—,.(]\\s*(?:please\\s+)?(?:make|turn|put|show)\\s+(?:it|this|that|these|them)\\s+(?:into\\s+|as\\s+|in\\s+)?(?:an?\\s+)?info-?graphics?\\s*[.)!]*$";

    /** @throws GenerationException {@link ErrorCode#DATA_MISSING} when the prompt names no parts and {@code strict_data} forbids to add any */
    public Reading read(GenerationRequest request) {
        return read(request, Optional.empty(), Duration.ZERO);
    }

    /**
     * As {@link #read(GenerationRequest)}, with a language model for topics that the library does not know.
     *
     * @param remaining the longest that it may take
     */
    public Reading read(GenerationRequest request, Optional<TextModel> model, Duration remaining) {
        Draft draft = new Draft(request.prompt().replaceFirst(AFTERTHOUGHT, "").strip(), request.language());
        Optional<Notation.Said> notation = Notation.read(request.prompt());
        if (notation.isPresent()) {
            Notation.Said said = notation.get();
            draft.structure = said.structure();
            draft.title = said.title();
            draft.subtitle = said.subtitle();
            draft.sections = new ArrayList<>(said.sections());
        } else {
            prose(request, draft, topic -> Asked.parts(model, topic, remaining));
        }
        return finished(request, draft);
    }

    private static void prose(GenerationRequest request, Draft draft, Function<String, List<Section>> model) {
        String prompt = draft.prompt;
        Optional<Structure> named = StructureWords.find(prompt);
        Counted counted = Counted.of(prompt);
        String given = Topic.given(prompt).orElse("");
        Optional<Candidate> table = Rows.read(request);
        String masked = given.isEmpty() ? prompt : prompt.replace(given, " ".repeat(given.length()));
        Optional<Candidate> parts = table.isPresent() ? table : Parts.find(masked, named, counted.count(), given);
        int start = parts.map(Candidate::start).orElse(0);
        draft.title = given.isEmpty() ? Topic.of(prompt, start) : given;
        draft.known = Known.LIBRARY
                .find(draft.title.isBlank() ? prompt : draft.title, request.language())
                .or(() -> Known.LIBRARY.find(prompt.substring(0, Math.min(prompt.length(), 160)), request.language()))
                .orElse(null);
        if (draft.title.matches(NO_TITLE)) {
            draft.title = "";
        }
        if (parts.isPresent()) {
            draft.sections = new ArrayList<>(parts.get().sections());
        } else {
            draft.missing = true;
            if (request.strictData()) {
                throw new GenerationException(
                                ErrorCode.DATA_MISSING,
                                "The prompt names no parts to show, and strict_data forbids to add any; name at least two, such as "
                                        + "\"…: first, second, third\".")
                        .param("prompt");
            }
            Added.to(draft, counted, named, model);
        }
        if (table.isEmpty()) {
            Facts.addTo(draft);
        }
        draft.structure =
                Shape.of(draft, named, parts.filter(Candidate::ordered).isPresent());
        if (table.isPresent() && request.data().isPresent()) {
            draft.source = DataSource.ATTACHED;
        }
        if (draft.known == null) {
            draft.known =
                    Known.LIBRARY.ofParts(draft.sections, request.language()).orElse(null);
        }
        if (draft.structure == Structure.SWOT
                && !draft.title.toLowerCase(java.util.Locale.ROOT).contains("swot")) {
            draft.title = draft.title.isBlank() ? "SWOT" : "SWOT: " + draft.title;
        }
        if (draft.known != null && ("the " + draft.title).equalsIgnoreCase(draft.known.title())) {
            draft.title = draft.known.title();
        }
        if (draft.title.isBlank() && draft.known != null && !request.strictData()) {
            draft.title = draft.known.title();
            draft.assumed.add("/title");
        }
        if (draft.title.isBlank() && (draft.structure == Structure.VERSUS || draft.structure == Structure.COMPARISON)) {
            String between = draft.structure == Structure.VERSUS ? " vs " : ", ";
            draft.title = String.join(
                    between,
                    draft.sections.stream()
                            .limit(4)
                            .map(section -> Topic.capital(section.label()))
                            .toList());
        }
        draft.conclusion = Quotes.leftOver(prompt, draft);
    }

    private static Reading finished(GenerationRequest request, Draft draft) {
        Shape.tidy(draft, request.preserveText());
        captions(request, draft);
        InfographicSpec spec = new InfographicSpec(
                draft.structure,
                cut(draft.title, InfographicSpecReader.LONGEST_LABEL),
                cut(draft.subtitle, InfographicSpecReader.LONGEST_LABEL),
                request.language(),
                draft.sections,
                draft.conclusion,
                draft.known == null ? "" : draft.known.scene(),
                LookWords.of(
                        request.prompt(), draft.title, draft.sections.stream().map(Section::label)),
                "",
                draft.source,
                draft.assumed);
        return new Reading(spec, Leftovers.of(request.prompt(), spec), draft.warnings);
    }

    private static void captions(GenerationRequest request, Draft draft) {
        if (request.strictData() || request.preserveText() || draft.missing) {
            return;
        }
        List<Section> before = List.copyOf(draft.sections);
        KnownTopic known = draft.known;
        if (known != null) {
            draft.sections = new ArrayList<>(Captions.known(draft.sections, known));
        }
        boolean plain =
                draft.sections.stream().allMatch(section -> section.text().isBlank());
        boolean things = draft.structure == Structure.LIST
                || draft.structure == Structure.CYCLE
                || draft.structure == Structure.ANATOMY
                || draft.structure == Structure.HIERARCHY
                || draft.structure == Structure.PYRAMID;
        if (plain && things && isEnglish(request.language())) {
            draft.sections = new ArrayList<>(Captions.facts(draft.sections));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).text().equals(draft.sections.get(i).text())) {
                draft.assumed.add("/sections/" + i + "/text");
            }
        }
    }

    static boolean isEnglish(String language) {
        return language.startsWith("en") || language.equals("und");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** What is known so far. */
    static final class Draft {
        final String prompt;
        final String language;
        Structure structure = Structure.LIST;
        String title = "";
        String subtitle = "";
        String conclusion = "";
        List<Section> sections = new ArrayList<>();
        final List<String> assumed = new ArrayList<>();
        final List<Warning> warnings = new ArrayList<>();
        DataSource source = DataSource.PROMPT;
        boolean missing;

        @Nullable
        KnownTopic known;

        Draft(String prompt, String language) {
            this.prompt = prompt;
            this.language = language;
        }
    }
}
