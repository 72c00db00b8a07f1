package org.smartgen.api.routing;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The generators that serve at this moment. */
@ProviderType
public interface GeneratorCatalogue {

    /** One per intent, ordered by intent. */
    List<GeneratorInfo> generators();

    /** The kinds and versions of specs that can be drawn now, such as {@code chart-1}, in order; each is the name of a schema. */
    List<String> specs();

    /**
     * The JSON Schema of a spec, which its generator's bundle holds as {@code spec/<name>.json}.
     *
     * @param name see {@link #specs}; a kind without a version stands for its newest
     */
    Optional<String> schema(String name);
}
