package org.smartgen.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A part of the system that can say how it is. Called often: answers from memory. */
@ConsumerType
public interface HealthSource {

    /** How bad a finding is. */
    enum Level {
        OK,
        /** Serves, but the operator should look. */
        WARN,
        /** Does not serve: the node is not ready. */
        DOWN
    }

    /**
     * @param name of the part, such as {@code store} or {@code deploy/acme.jar}
     * @param message in words for the operator
     */
    record Finding(String name, Level level, String message) {}

    List<Finding> health();
}
