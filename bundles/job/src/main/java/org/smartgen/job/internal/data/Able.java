package org.smartgen.job.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which queued jobs a worker can do.
 *
 * @param capabilities one of which the job needs; empty: jobs that need none
 * @param generators names of the bundles that are installed, at least one
 */
public record Able(Set<String> capabilities, Set<String> generators) {
    private static final String WAITING = "status = 'queued' and attempts < " + GenerationTable.MAX_ATTEMPTS;

    public Able {
        capabilities = Set.copyOf(capabilities);
        generators = Set.copyOf(generators);
        if (generators.isEmpty()) {
            throw new IllegalArgumentException("who has no generator can do nothing");
        }
    }

    /** SQL with a question mark for each of the {@link #values}. */
    String condition() {
        return WAITING
                + (capabilities.isEmpty() ? " and needs is null" : " and ? like '%,' || needs || ',%'")
                + " and generator_name in (" + Sql.marks(generators.size()) + ")";
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        if (!capabilities.isEmpty()) {
            values.add(capabilities.stream().sorted().collect(Collectors.joining(",", ",", ",")));
        }
        values.addAll(new TreeSet<>(generators));
        return values;
    }
}
