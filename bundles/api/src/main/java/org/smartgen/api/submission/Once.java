package org.smartgen.api.submission;

import java.util.function.Function;
import org.smartgen.api.job.Generation;

/**
 * A submission that must not happen twice: within 24 hours the same key of the same API key and route gives the reply of the first time.
 *
 * @param route such as {@code POST /v1/image/smart-generate}
 * @param key chosen by the client, 1 to 255 characters
 * @param bodySha256 lower-case hex of what makes two requests the same
 * @param reply makes the reply to keep, which names no host
 */
public record Once(String route, String key, String bodySha256, Function<Generation, String> reply) {

    /**
     * What a submission came to.
     *
     * @param generation its state now
     * @param storedReply the reply of the first time; empty when this was the first time
     */
    public record Outcome(Generation generation, String storedReply) {
        public boolean isReplay() {
            return !storedReply.isEmpty();
        }
    }
}
