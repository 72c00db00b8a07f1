package org.smartgen.generator.infographic.internal.read;

import java.util.List;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Warning;

/**
 * What a prompt was understood to say.
 *
 * @param omissions every number of the prompt that the picture does not show, with the reason
 */
public record Reading(InfographicSpec spec, List<Omission> omissions, List<Warning> warnings) {
    public Reading {
        omissions = List.copyOf(omissions);
        warnings = List.copyOf(warnings);
    }
}
