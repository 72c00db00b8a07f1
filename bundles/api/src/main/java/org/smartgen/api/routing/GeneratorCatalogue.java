package org.smartgen.api.routing;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The generators that serve at this moment. */
@ProviderType
public interface GeneratorCatalogue {

    /** One per intent, ordered by intent. */
    List<GeneratorInfo> generators();
}
