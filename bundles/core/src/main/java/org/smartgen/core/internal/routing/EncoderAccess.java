package org.smartgen.core.internal.routing;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.spi.SentenceEncoder;

/** Turns texts into vectors as long as the encoder is there; takes the service for one call. */
@FunctionalInterface
interface EncoderAccess {
    Logger LOG = LoggerFactory.getLogger(EncoderAccess.class);

    /** @return empty when the encoder has gone or failed */
    Optional<float[][]> encode(List<String> texts);

    static EncoderAccess of(ComponentServiceObjects<SentenceEncoder> services) {
        return texts -> {
            try {
                SentenceEncoder encoder = services.getService();
                if (encoder == null) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(encoder.encode(texts));
                } finally {
                    services.ungetService(encoder);
                }
            } catch (IllegalStateException | IllegalArgumentException e) {
                LOG.debug("the sentence encoder had gone", e);
                return Optional.empty();
            }
        };
    }
}
