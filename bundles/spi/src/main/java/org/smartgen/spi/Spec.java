package org.smartgen.spi;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Everything that will be seen, as data: {@code kind} and {@code version} name a JSON Schema, {@code json} is the canonical
 * document (UTF-8, keys in schema order, no blanks, plain numbers), so that equal specs are equal bytes. Immutable.
 */
public final class Spec {
    /** Longest document accepted, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private final String kind;
    private final int version;
    private final String json;

    private Spec(String kind, int version, String json) {
        this.kind = Objects.requireNonNull(kind);
        this.version = version;
        this.json = Objects.requireNonNull(json);
        if (version < 1) {
            throw new IllegalArgumentException("a spec's version is at least 1, not " + version);
        }
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("a spec has at most " + MAX_BYTES + " bytes, not " + bytes);
        }
    }

    /**
     * @param kind such as {@code chart}
     * @param version of the kind's schema, from 1
     * @param json the canonical document, at most {@link #MAX_BYTES}
     */
    public static Spec of(String kind, int version, String json) {
        return new Spec(kind, version, json);
    }

    public String kind() {
        return kind;
    }

    public int version() {
        return version;
    }

    public String json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spec that
                && kind.equals(that.kind)
                && version == that.version
                && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, version, json);
    }

    @Override
    public String toString() {
        return kind + "-" + version + " " + json;
    }
}
