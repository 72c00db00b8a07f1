package org.smartgen.job.internal.generator;

import java.util.Map;
import org.osgi.framework.Version;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.GeneratorType;

/** Which generator a service is: the bundle that brings it and the intent that it serves. */
record GeneratorKey(String name, Version version, String intent) {
    private static final String INTENT = GeneratorType.PREFIX_ + "intent";

    static GeneratorKey of(GeneratorId id, String intent) {
        return new GeneratorKey(id.name(), Version.parseVersion(id.version()), intent);
    }

    static GeneratorKey of(String bundleName, Version bundleVersion, Map<String, ?> properties) {
        Object intent = properties.get(INTENT);
        return new GeneratorKey(bundleName, bundleVersion, intent == null ? "" : intent.toString());
    }

    GeneratorId id() {
        return new GeneratorId(name, version.toString());
    }

    /** Whether it can stand in for another: same bundle, same intent, same major version. */
    boolean replaces(GeneratorKey other) {
        return name.equals(other.name) && intent.equals(other.intent) && version.getMajor() == other.version.getMajor();
    }
}
