package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.PointForm;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.Warning;

/** Reads a prompt into the spec of a chart. Pure. */
public final class ChartReader {
    /** So many values are data, whatever they are called. */
    private static final int ENOUGH = 6;

    /**
     * @throws GenerationException {@link ErrorCode#INVALID_OPTION} for a type that there is not, {@link ErrorCode#DATA_MISSING} when the
     *     prompt holds no values and {@code strict_data} forbids to make some up
     */
    public Reading read(GenerationRequest request) {
        Optional<TypeWords.Named> named = TypeWords.find(request.prompt());
        Optional<TypeWords.Named> asked = asked(request, named);
        String text =
                named.map(words -> TypeWords.mask(request.prompt(), words)).orElse(request.prompt());
        Captions captions = Captions.of(
                Joined.apart(text),
                request.language(),
                asked.filter(a -> a.type() == ChartType.GAUGE).isPresent());
        Found found = Values.of(request, captions, asked.map(TypeWords.Named::type));
        if (found.isEmpty() || saysTooLittle(found, captions, request.language(), asked)) {
            if (request.strictData() || request.data().isPresent()) {
                throw missing(request);
            }
            found = Illustration.of(captions.text(), request.language(), asked.map(TypeWords.Named::type));
        }
        TypeChoice choice = TypeChoice.of(asked, found.withAnnotations(captions.lines()), request.prompt());
        ChartSpec spec = spec(request, captions, choice);
        return new Reading(spec, Leftovers.of(text, choice.found(), spec), warnings(choice), choice.why());
    }

    /** Numbers such as those of "5 bars" and "20 % growth" are no data, unless for a gauge. */
    private static boolean saysTooLittle(
            Found found, Captions captions, String language, Optional<TypeWords.Named> asked) {
        boolean gauge = asked.filter(a -> a.type() == ChartType.GAUGE).isPresent();
        boolean given = found.table() != null || found.notation().isPresent() || found.source() == DataSource.ATTACHED;
        return !gauge && !given && values(found) < ENOUGH && Alone.isNoData(captions.text(), language);
    }

    private static int values(Found found) {
        return found.series().stream().mapToInt(s -> s.points().size()).sum();
    }

    private static GenerationException missing(GenerationRequest request) {
        String where = request.data().isPresent() ? "the attached data hold" : "the prompt holds";
        return new GenerationException(
                        ErrorCode.DATA_MISSING,
                        where + " no values to draw; name them, such as \"Q1 120, Q2 150\", or attach them as data")
                .param(request.data().isPresent() ? "data" : "prompt");
    }

    private static Optional<TypeWords.Named> asked(GenerationRequest request, Optional<TypeWords.Named> named) {
        Object option = request.options().get("type");
        if (option == null) {
            return named;
        }
        return Optional.of(TypeWords.byId(option.toString()).orElseThrow(() -> new GenerationException(
                        ErrorCode.INVALID_OPTION,
                        "there is no chart of this type: " + option + "; the types are " + ids())
                .param("/options/type")
                .limit(ids(), option.toString())));
    }

    private static String ids() {
        return Stream.of(ChartType.values()).map(ChartType::id).collect(Collectors.joining(", "));
    }

    private static ChartSpec spec(GenerationRequest request, Captions captions, TypeChoice choice) {
        Found found = choice.found();
        ChartType type = choice.type();
        boolean madeUp = found.source() == DataSource.ILLUSTRATIVE;
        return new ChartSpec(
                type,
                Headline.of(captions.text(), found),
                captions.subtitle(),
                request.language(),
                found.unit(),
                xAxis(captions, type, found),
                yAxis(captions, type, found),
                found.series(),
                type.hasValueAxis() ? found.annotations() : List.of(),
                madeUp ? note(request, captions) : captions.source(),
                found.source(),
                madeUp ? Illustration.pointers(found, request.prompt()) : found.assumed());
    }

    private static String note(GenerationRequest request, Captions captions) {
        String note = Notes.illustrative(request.language());
        return captions.source().isEmpty() ? note : note + " · " + captions.source();
    }

    private static Axis xAxis(Captions captions, ChartType type, Found found) {
        if (type.form() == PointForm.SPOT) {
            return new Axis(either(captions.xTitle(), found.xTitle()), "number", "");
        }
        boolean axes = type.hasValueAxis() || type == ChartType.HEATMAP;
        String kind = axes && Times.isTime(found) ? "time" : "category";
        return new Axis(axes ? either(captions.xTitle(), found.xTitle()) : "", kind, "");
    }

    private static Axis yAxis(Captions captions, ChartType type, Found found) {
        boolean axes = type.hasValueAxis();
        String given = found.yTitle().equals(found.unit()) ? "" : found.yTitle();
        String title = axes ? either(captions.yTitle(), given) : "";
        return new Axis(title, "number", found.unit(), axes && captions.log());
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static List<Warning> warnings(TypeChoice choice) {
        var warnings = new ArrayList<Warning>();
        choice.refusal()
                .ifPresent(reason -> warnings.add(Warning.of(
                        "type_not_possible", "drawn as " + choice.type().id() + ": " + reason)));
        Found found = choice.found();
        if (found.source() == DataSource.ILLUSTRATIVE) {
            warnings.add(Warning.of(
                    "illustrative_data",
                    "the prompt holds no values: those drawn are made up; name yours, or attach them as data"));
        } else if (found.hasMadeUpNames()) {
            String names =
                    found.series().get(0).points().stream().map(p -> p.x()).collect(Collectors.joining(", "));
            warnings.add(Warning.of("labels_assumed", "the prompt gives the values no names: " + names + " are ours"));
        }
        return warnings;
    }
}
