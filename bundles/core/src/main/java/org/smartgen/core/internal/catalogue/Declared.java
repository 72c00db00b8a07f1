package org.smartgen.core.internal.catalogue;

import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Version;
import org.smartgen.api.routing.GeneratorInfo;

/** A generator as its service properties and its bundle declare it. Compared by identity. */
public final class Declared {
    /** The one that serves comes first: highest ranking, then highest version, then the one that was there first. */
    static final Comparator<Declared> PREFERENCE = Comparator.comparing((Declared d) -> -d.ranking)
            .thenComparing(d -> d.version, Comparator.reverseOrder())
            .thenComparing(d -> d.serviceId);

    private final GeneratorInfo info;
    private final List<String> examples;
    private final List<String> counterExamples;
    private final SpecFiles specs;
    private final int ranking;
    private final Version version;
    private final long serviceId;

    Declared(
            GeneratorInfo info,
            List<String> examples,
            List<String> counterExamples,
            SpecFiles specs,
            int ranking,
            long serviceId) {
        this.info = info;
        this.examples = List.copyOf(examples);
        this.counterExamples = List.copyOf(counterExamples);
        this.specs = specs;
        this.ranking = ranking;
        this.version = Version.parseVersion(info.id().version());
        this.serviceId = serviceId;
    }

    public GeneratorInfo info() {
        return info;
    }

    public String intent() {
        return info.intent();
    }

    /** Those of the annotation and those of the file. */
    public List<String> examples() {
        return examples;
    }

    SpecFiles specs() {
        return specs;
    }

    public List<String> counterExamples() {
        return counterExamples;
    }
}
