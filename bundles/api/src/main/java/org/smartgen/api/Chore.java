package org.smartgen.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Housekeeping that is done again and again by one node at a time, such as removing what has expired. */
@ConsumerType
public interface Chore extends Runnable {
    /** Stable, lower case, at most 40 characters. */
    String name();

    /** From the end of one run to the next, at least a minute. */
    Duration every();

    /** May fail: it is logged and tried again next time. A run that was cut off by the end of its node must do no harm. */
    @Override
    void run();
}
