package org.smartgen.store.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** The folder of this installation. */
final class Home {
    private static final String PROPERTY = "smartgen.home";

    private Home() {}

    static Path of(BundleContext context) {
        String home = context.getProperty(PROPERTY);
        return Path.of(home == null || home.isBlank() ? "." : home)
                .toAbsolutePath()
                .normalize();
    }
}
