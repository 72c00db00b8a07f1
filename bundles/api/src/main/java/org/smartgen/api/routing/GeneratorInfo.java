package org.smartgen.api.routing;

import java.util.List;
import java.util.Set;
import org.smartgen.api.account.Credits;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;

/**
 * An installed generator, as it declares itself.
 *
 * @param price after the operator's overrides
 * @param prefers capabilities it uses when a live node has them
 * @param maxSize the largest picture it serves
 * @param deadlineSeconds 0 for the lane's default
 */
public record GeneratorInfo(
        GeneratorId id,
        String intent,
        String title,
        Credits price,
        Lane lane,
        Set<String> prefers,
        List<String> examples,
        PixelSize maxSize,
        String optionsPid,
        int deadlineSeconds) {
    public GeneratorInfo {
        prefers = Set.copyOf(prefers);
        examples = List.copyOf(examples);
    }
}
