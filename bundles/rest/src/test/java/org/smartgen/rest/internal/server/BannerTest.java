package org.smartgen.rest.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.FirstKeys;

class BannerTest {
    private final Banner banner = new Banner(new Listening(URI.create("http://127.0.0.1:8081")));

    @Test
    void anOrdinaryStartSaysWhereItListens() {
        assertEquals("Smart Generate listens on http://127.0.0.1:8081\n", banner.get());
    }

    @Test
    void theFirstStartShowsBothKeysTheDashboardAndALineToPaste() {
        banner.firstKeys = new FirstKeys() {
            @Override
            public String adminKey() {
                return "sg_admin1";
            }

            @Override
            public String apiKey() {
                return "sg_user1";
            }

            @Override
            public Path file() {
                return Path.of("var", "first-keys.properties");
            }
        };
        String text = banner.get();

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
}
