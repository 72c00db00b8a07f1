package org.smartgen.language.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBoundTest {
    private static final Path GOLDEN = Path.of("../../../shared/data/flux/golden/tokenizer_ids_real.json");

    /** Counted with the tokenizer of FLUX.1-schnell. */
    @Test
    void noTextHasMoreTokensThanTheBound() throws IOException {
        List<String> wrong = new ArrayList<>();
        double ratio = 0;
        int rows = 0;
        for (String line : EnhancementTest.lines("t5-counts.tsv").toList()) {
            String[] cells = line.split("\t", 2);
            int tokens = Integer.parseInt(cells[0]);
            int bound = Enhancement.mostTokens(cells[1].replace("\\n", "\n"));
            if (bound < tokens) {
                wrong.add(bound + " < " + line);
            }
            ratio += (double) bound / tokens;
            rows++;
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 300, rows + " rows");
        assertTrue(ratio / rows < 3, "the bound is " + ratio / rows + " times the truth");
    }

    @Test
    void holdsForTheGoldenPrompts() throws IOException {
        if (!Files.exists(GOLDEN)) {
            System.err.println("SKIPPED: " + GOLDEN + " is not there");
            return;
        }
        int rows = 0;
        try (var json = new JsonFactory().createParser(GOLDEN.toFile())) {
            String prompt = "";
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("prompt")) {
                    prompt = json.nextTextValue();
                } else if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("t5_ids")) {
                    json.nextToken();
                    int tokens = 0;
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        tokens++;
                    }
                    assertTrue(Enhancement.mostTokens(prompt) >= tokens, prompt);
                    rows++;
                }
            }
        }
        assertEquals(50, rows);
    }
}
