package org.smartgen.generator.diagram.internal.draw;

import java.util.Optional;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Icon;
import org.smartgen.render.Icons;

/** The icons of nodes that are things rather than steps. */
final class NodeIcon {
    /** Room for one above a label, in px at the reference size. */
    static final double SIZE = 30;

    private NodeIcon() {}

    static boolean isShownFor(DiagramSpec.Shape shape) {
        return switch (shape) {
            case ACTOR, DEVICE, BROWSER, SERVER, EXTERNAL -> true;
            default -> false;
        };
    }

    static Optional<Icon> of(DiagramSpec.Shape shape) {
        return switch (shape) {
            case ACTOR -> first("user", "person");
            case DEVICE -> first("device-mobile", "smartphone", "device-laptop");
            case BROWSER -> first("browser", "app-window", "world");
            case SERVER -> first("server", "server-2");
            case EXTERNAL -> first("external-link", "world", "plug");
            default -> Optional.empty();
        };
    }

    private static Optional<Icon> first(String... names) {
        for (String name : names) {
            Optional<Icon> icon = Icons.named(name);
            if (icon.isPresent()) {
                return icon;
            }
        }
        return Optional.empty();
    }
}
