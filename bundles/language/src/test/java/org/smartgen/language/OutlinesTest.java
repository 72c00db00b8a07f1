package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plan:\\n- dig\\n- sow\\n- reap | dig, sow, reap",
                "• dig\\n• sow | dig, sow",
                "1. dig\\n2. sow\\n3. reap | dig, sow, reap",
                "（1）挖\\n（2）种 | 挖, 种",
                "1、挖\\n2、种 | 挖, 种",
                "第一步：挖\\n第二步：种 | 挖, 种",
                "Step 1: dig\\nStep 2: sow | dig, sow",
                "Schritt 1: graben\\nSchritt 2: säen | graben, säen",
                "шаг 1: копать\\nшаг 2: сеять | копать, сеять",
                "- [ ] dig\\n- [x] sow | dig, sow",
                "- trees\\n  - oak\\n  - elm\\n- grass | trees(oak, elm), grass",
                "1. trees\\n- oak\\n- elm\\n2. grass | trees(oak, elm), grass",
                "- trees\\n\\t* oak\\n\\t\\t+ red oak\\n- grass | trees(oak(red oak)), grass",
                "# Trees\\n- oak\\n## Old\\n- elm\\n# Grass | Trees(oak, Old(elm)), Grass",
                "Trees\\n=====\\n- oak\\n\\nGrass\\n=====\\n- rye | Trees(oak), Grass(rye)",
                "- dig\\n  deep holes\\n- sow | dig deep holes, sow",
                "Show how to garden: 1) dig 2) sow 3) reap | dig, sow, reap",
                "The way: 1. dig, 2. sow and 3. reap. | dig, sow, reap",
                "Step 1: dig, step 2: sow, step 3: reap | dig, sow, reap",
                "① 挖\\n② 种 | 挖, 种",
                "a walk in the wood | ''",
                "- only one | ''",
                "version 1.2 and 2.0 | ''",
            })
    void pointsAreNestedAsTheTextNestsThem(String text, String expected) {
        assertEquals(expected, written(Outlines.read(text.replace("\\n", "\n").replace("\\t", "\t"))));
    }

    @Test
    void marksAndSpansAreThoseOfTheText() {
        String text = "To do\n# Trees\n1. oak\n2. elm";
        var heading = Outlines.read(text).get(0);
        assertEquals(OutlinePoint.Mark.HEADING, heading.mark());
        var oak = heading.points().get(0);
        assertEquals(OutlinePoint.Mark.NUMBER, oak.mark());
        assertEquals("1. oak", text.substring(oak.start(), oak.end()));
    }

    private static String written(List<OutlinePoint> points) {
        return points.stream()
                .map(p -> p.text() + (p.points().isEmpty() ? "" : "(" + written(p.points()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
