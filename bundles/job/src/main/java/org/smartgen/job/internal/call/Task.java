package org.smartgen.job.internal.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Redrawing;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.Warning;

/**
 * What is to be drawn, by whom.
 *
 * @param format wanted beside the PNG: {@code png}, {@code svg} or {@code pdf}
 * @param withModel whether the generator may draw through a text-to-image model
 * @param warnings from admission
 * @param redrawing what is drawn instead of reading the prompt, or null
 */
public record Task(
        Request request,
        GeneratorId generator,
        String format,
        boolean withModel,
        List<Warning> warnings,
        @Nullable Redrawing redrawing) {
    public Task {
        warnings = List.copyOf(warnings);
    }

    public static Task of(Order order) {
        return new Task(
                order.request(),
                order.generator().id(),
                order.format(),
                order.generator().prefers().contains(GeneratorType.TEXT_TO_IMAGE),
                order.warnings(),
                order.redrawing());
    }
}
