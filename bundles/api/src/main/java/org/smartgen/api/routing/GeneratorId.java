package org.smartgen.api.routing;

/** A generator bundle: its symbolic name and version. */
public record GeneratorId(String name, String version) {
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
