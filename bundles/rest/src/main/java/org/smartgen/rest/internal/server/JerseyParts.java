package org.smartgen.rest.internal.server;

import org.glassfish.hk2.osgiresourcelocator.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** Jersey and HK2 look their parts up in HK2's resource locator, and find nothing unless its bundle runs. */
final class JerseyParts {
    private JerseyParts() {}

    /** Whatever order the bundles of the product are started in. */
    static void start() {
        Bundle locator = FrameworkUtil.getBundle(ServiceLoader.class);
        try {
            locator.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new IllegalStateException("HK2's resource locator does not start", e);
        }
    }
}
