package org.smartgen.api;

import org.osgi.annotation.versioning.ProviderType;

/** Threads for work that no request waits for. Other bundles start none. */
@ProviderType
public interface Background {

    /**
     * Runs the task soon, on a bounded pool; a failure is logged under the name.
     *
     * @param name for thread dumps and logs, such as {@code fit acme-haiku}
     * @return false when the system is stopping or the pool's queue is full: the task will not run
     */
    boolean run(String name, Runnable task);
}
