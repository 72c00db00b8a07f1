package org.smartgen.generator.diagram.internal.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecReader;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.spi.Spec;

/** A diagram of each type, as people would ask for it. */
public final class LookSpecs {
    private LookSpecs() {}

    public static DiagramSpec of(DiagramType type) {
        String file = "/look/" + type.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = Objects.requireNonNull(LookSpecs.class.getResourceAsStream(file), file)) {
            return DiagramSpecReader.read(Spec.of("diagram", 1, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
