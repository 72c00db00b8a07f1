package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.language.FoundTable;
import org.smartgen.language.Tables;
import org.smartgen.language.Titles;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.Warning;

/** Reads a prompt into the spec of a chart. Pure. */
public final class ChartReader {
    private static final String DRAWN = "bar, line, area, pie, donut";

    /**
     * @throws GenerationException {@link ErrorCode#INVALID_OPTION} for a type that is not drawn, {@link ErrorCode#DATA_MISSING} when
     *     the prompt holds no values
     */
    public Reading read(GenerationRequest request) {
        Optional<TypeWords.Named> asked = asked(request);
        String text = TypeWords.find(request.prompt())
                .map(named -> TypeWords.mask(request.prompt(), named))
                .orElse(request.prompt());
        Found found = values(request, Leftovers.withoutSize(text));
        if (found.isEmpty()) {
            throw new GenerationException(
                            ErrorCode.DATA_MISSING,
                            "the prompt holds no values to draw; name them, such as \"Q1 120, Q2 150\", or attach them as data")
                    .param("prompt");
        }
        TypeChoice choice = TypeChoice.of(asked, found);
        ChartSpec spec = spec(request, text, found, choice);
        return new Reading(spec, Leftovers.of(request.prompt(), found, spec), warnings(found, choice), choice.why());
    }

    private static Optional<TypeWords.Named> asked(GenerationRequest request) {
        Object option = request.options().get("type");
        Optional<TypeWords.Named> asked = option instanceof String id
                ? Optional.of(TypeWords.byId(id).orElseThrow(() -> notDrawn(id, "/options/type")))
                : TypeWords.find(request.prompt());
        asked.filter(named -> !named.drawn()).ifPresent(named -> {
            throw notDrawn(named.type(), option == null ? "prompt" : "/options/type");
        });
        return asked;
    }

    private static GenerationException notDrawn(String type, String param) {
        return new GenerationException(
                        ErrorCode.INVALID_OPTION,
                        "charts of this kind are not drawn yet: " + type + "; " + DRAWN + " are")
                .param(param)
                .limit(DRAWN, type);
    }

    private static Found values(GenerationRequest request, String text) {
        if (request.data().isPresent()) {
            var table = request.data().get();
            return table(table, "und", DataSource.ATTACHED, List.of(), text, "");
        }
        Optional<FoundTable> pasted = Tables.read(request.prompt());
        if (pasted.isPresent()) {
            FoundTable at = pasted.get();
            boolean json = "[{".indexOf(request.prompt().charAt(at.start())) >= 0;
            Found found = table(
                    at.table(),
                    json ? "und" : request.language(),
                    DataSource.PROMPT,
                    List.of(new int[] {at.start(), at.end()}),
                    text.substring(0, Math.min(at.start(), text.length())),
                    text.substring(Math.min(at.end(), text.length())));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return ProseValues.read(withoutTitle(text), request.language());
    }

    /** The same length with the given title blanked: its numbers are no values. */
    private static String withoutTitle(String text) {
        return Titles.given(text)
                .map(title -> text.replace(title, " ".repeat(title.length())))
                .orElse(text);
    }

    private static Found table(
            DataTable table, String language, DataSource source, List<int[]> spans, String opening, String closing) {
        var values = new TableValues(table, language);
        return new Found(
                values.series(),
                values.unit(),
                values.xTitle(),
                values.yTitle(),
                source,
                spans,
                opening,
                closing,
                List.of());
    }

    private static ChartSpec spec(GenerationRequest request, String text, Found found, TypeChoice choice) {
        boolean shares = choice.type().showsShares();
        String kind = TypeChoice.isTime(found) ? "time" : "category";
        return new ChartSpec(
                choice.type(),
                title(text, found),
                "",
                request.language(),
                found.unit(),
                new Axis(shares ? "" : found.xTitle(), kind, ""),
                new Axis(shares || found.yTitle().equals(found.unit()) ? "" : found.yTitle(), "number", found.unit()),
                found.series(),
                "",
                found.source(),
                found.assumed());
    }

    private static String title(String text, Found found) {
        return Stream.of(
                        Titles.given(withoutTable(text, found)),
                        Titles.topic(found.opening()),
                        afterthought(found.closing()),
                        Optional.of(found.yTitle()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** "…, Q2 150 - sales of the first half": words of their own behind the values. */
    private static Optional<String> afterthought(String closing) {
        String words = closing.stripLeading();
        boolean apart = !words.isEmpty() && "-–—.;。；\n".indexOf(words.charAt(0)) >= 0 || closing.startsWith("\n");
        return apart ? Titles.topic(words.substring(1)) : Optional.empty();
    }

    private static String withoutTable(String text, Found found) {
        return found.spans().size() == 1 ? found.opening() + "\n" + found.closing() : text;
    }

    private static List<Warning> warnings(Found found, TypeChoice choice) {
        var warnings = new ArrayList<Warning>();
        choice.refusal()
                .ifPresent(reason -> warnings.add(Warning.of(
                        "type_not_possible", "drawn as " + choice.type().id() + ": " + reason)));
        if (!found.assumed().isEmpty()) {
            String names =
                    found.series().get(0).points().stream().map(p -> p.x()).collect(Collectors.joining(", "));
            warnings.add(Warning.of("labels_assumed", "the prompt gives the values no names: " + names + " are ours"));
        }
        return warnings;
    }
}
