package org.smartgen.generator.infographic.internal.icon;

import java.util.List;
import org.smartgen.render.IconMatch;

/** Finds icons by meaning. */
@FunctionalInterface
public interface NearIcons {
    /** For each text the icons near to it, best first; or nothing at all where meaning cannot be told. */
    List<List<IconMatch>> find(List<String> texts);
}
