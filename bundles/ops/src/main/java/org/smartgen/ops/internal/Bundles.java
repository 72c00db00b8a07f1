package org.smartgen.ops.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** What the framework knows of a bundle, in words. */
final class Bundles {
    private Bundles() {}

    static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Whether a package that it imports optionally is there. */
    static boolean imports(Bundle bundle, String packageName) {
        String namespace = PackageNamespace.PACKAGE_NAMESPACE;
        return bundle.adapt(BundleWiring.class).getRequiredWires(namespace).stream()
                .anyMatch(wire ->
                        packageName.equals(wire.getCapability().getAttributes().get(namespace)));
    }

    static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "not resolved";
            case Bundle.RESOLVED -> "not started";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.ACTIVE -> "active";
            default -> "uninstalled";
        };
    }
}
