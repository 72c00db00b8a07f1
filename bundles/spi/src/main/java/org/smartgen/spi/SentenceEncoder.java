package org.smartgen.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Turns sentences into vectors whose dot product says how near they are in meaning. Thread-safe. */
@ConsumerType
public interface SentenceEncoder {

    /** Names model and version: vectors of different ids cannot be compared. */
    String id();

    int dimension();

    /**
     * @param sentences the first 600 characters of each are read
     * @return [sentences, dimension], each of unit length
     */
    float[][] encode(List<String> sentences);
}
