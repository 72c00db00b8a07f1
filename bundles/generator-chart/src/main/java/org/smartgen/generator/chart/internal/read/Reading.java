package org.smartgen.generator.chart.internal.read;

import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Warning;

/**
 * What a prompt was understood to say.
 *
 * @param omissions every number of the prompt that the chart does not show, with the reason
 * @param why the reason for the type of the chart, in words
 */
public record Reading(ChartSpec spec, List<Omission> omissions, List<Warning> warnings, String why) {
    public Reading {
        omissions = List.copyOf(omissions);
        warnings = List.copyOf(warnings);
    }
}
