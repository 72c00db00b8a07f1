package org.smartgen.rest.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.FirstKeys;

class BannerTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8081");

    private record Keys(String adminKey, String apiKey, Path file) implements FirstKeys {}

    @Test
    void anOrdinaryStartSaysWhereItListens() {
        assertEquals("Smart Generate listens on http://127.0.0.1:8081\n", Banner.text(ADDRESS, Optional.empty()));
    }

    @Test
    void theFirstStartShowsBothKeysTheDashboardAndALineToPaste() {
        Path file = Path.of("var", "first-keys.properties");
        String text = Banner.text(ADDRESS, Optional.of(new Keys("sg_admin1", "sg_user1", file)));

        assertTrue(text.contains("Admin key  sg_admin1\n"), text);
        assertTrue(text.contains("API key    sg_user1\n"), text);
        assertTrue(text.contains("Dashboard  http://127.0.0.1:8081/\n"), text);
        assertTrue(text.contains("first-keys.properties"), text);
        assertTrue(
                text.contains("curl -s http://127.0.0.1:8081/v1/image/smart-generate"
                        + " -H 'Authorization: Bearer sg_user1' -H 'Content-Type: application/json'"
                        + " -d '{\"prompt\":\"A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210\"}'\n"),
                text);
    }

    @Test
    void itIsPutUpOnceHoweverOftenThePlatformIsCompletedAgain() {
        List<Supplier<String>> board = new ArrayList<>();
        Listening listening = new Listening(ADDRESS, board::add);
        listening.announce(() -> "first");
        listening.announce(() -> "second");

        assertEquals(List.of("first"), board.stream().map(Supplier::get).toList());
    }
}
