package org.smartgen.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture and what is to be said about it. Immutable; each {@code with…} returns a copy. */
public final class GenerationResult {
    private final Artifact artifact;
    private final @Nullable Spec spec;
    private final String altText;
    private final String description;
    private final @Nullable DataTable table;
    private final DataSource dataSource;
    private final List<Warning> warnings;
    private final List<Omission> omissions;
    private final @Nullable String degraded;
    private final @Nullable String drawnBy;

    private GenerationResult(Builder from) {
        this.artifact = from.artifact;
        this.spec = from.spec;
        this.altText = from.altText;
        this.description = from.description;
        this.table = from.table;
        this.dataSource = from.dataSource;
        this.warnings = List.copyOf(from.warnings);
        this.omissions = List.copyOf(from.omissions);
        this.degraded = from.degraded;
        this.drawnBy = from.drawnBy;
    }

    public static GenerationResult of(Artifact artifact) {
        return new GenerationResult(new Builder(Objects.requireNonNull(artifact)));
    }

    /** Everything that is seen, as data. */
    public GenerationResult withSpec(Spec made) {
        return change(b -> b.spec = made);
    }

    /** What the picture says, for somebody who cannot see it; one to three sentences. */
    public GenerationResult withAltText(String text) {
        return change(b -> b.altText = text);
    }

    /** All that the picture says, for somebody who cannot see it and wants more than the alt text; plain text, paragraphs end with a line break. */
    public GenerationResult withDescription(String text) {
        return change(b -> b.description = Objects.requireNonNull(text));
    }

    /** The values of the picture as rows, numbers as plain decimals: what a reader may copy or hear instead of the picture. */
    public GenerationResult withTable(DataTable values) {
        return change(b -> b.table = Objects.requireNonNull(values));
    }

    public GenerationResult withDataSource(DataSource source) {
        return change(b -> b.dataSource = source);
    }

    public GenerationResult withWarning(Warning warning) {
        return change(b -> b.warnings.add(warning));
    }

    /** A quantity or name of the prompt that is left out on purpose: what is neither drawn nor listed here fails a check. */
    public GenerationResult withOmission(Omission omission) {
        return change(b -> b.omissions.add(omission));
    }

    /** Says that the picture is less than was asked for, and why; such as "no text-to-image model is installed". */
    public GenerationResult withDegraded(String reason) {
        return change(b -> b.degraded = Objects.requireNonNull(reason));
    }

    /** Names the model that drew it. */
    public GenerationResult withDrawnBy(ImageModel model) {
        return change(b -> b.drawnBy = model.id());
    }

    public Artifact artifact() {
        return artifact;
    }

    public Optional<Spec> spec() {
        return Optional.ofNullable(spec);
    }

    /** Empty when none was given. */
    public String altText() {
        return altText;
    }

    /** Empty when none was given. */
    public String description() {
        return description;
    }

    public Optional<DataTable> table() {
        return Optional.ofNullable(table);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    public List<Omission> omissions() {
        return omissions;
    }

    public Optional<String> degraded() {
        return Optional.ofNullable(degraded);
    }

    /** {@link ImageModel#id()}; empty when the generator's own code drew it. */
    public Optional<String> drawnBy() {
        return Optional.ofNullable(drawnBy);
    }

    private GenerationResult change(java.util.function.Consumer<Builder> change) {
        Builder copy = new Builder(artifact);
        copy.spec = spec;
        copy.altText = altText;
        copy.description = description;
        copy.table = table;
        copy.dataSource = dataSource;
        copy.warnings.addAll(warnings);
        copy.omissions.addAll(omissions);
        copy.degraded = degraded;
        copy.drawnBy = drawnBy;
        change.accept(copy);
        return new GenerationResult(copy);
    }

    private static final class Builder {
        final Artifact artifact;

        @Nullable
        Spec spec;

        String altText = "";
        String description = "";

        @Nullable
        DataTable table;

        DataSource dataSource = DataSource.PROMPT;
        final List<Warning> warnings = new ArrayList<>();
        final List<Omission> omissions = new ArrayList<>();

        @Nullable
        String degraded;

        @Nullable
        String drawnBy;

        Builder(Artifact artifact) {
            this.artifact = artifact;
        }
    }
}
