package org.smartgen.api.account;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Registered only on the very first start of an empty home: the keys that were made then. */
@ProviderType
public interface FirstKeys {
    String adminKey();

    String apiKey();

    /** Where they are kept, readable by the owner alone. */
    Path file();
}
