package org.smartgen.spi;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A language model that the operator configured. Off by default; whatever it fails at, a picture is still made. Thread-safe. */
@ConsumerType
public interface TextModel {

    /**
     * Never throws.
     *
     * @param instruction what to do
     * @param input what to do it with; from the caller, so not to be trusted
     * @param jsonSchema the reply is a JSON document valid against it (JSON Schema 2020-12)
     * @param timeout the longest to wait
     * @return empty when there is no valid reply in time
     */
    Optional<String> complete(String instruction, String input, String jsonSchema, Duration timeout);
}
