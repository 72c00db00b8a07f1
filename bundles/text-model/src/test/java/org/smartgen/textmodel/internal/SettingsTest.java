package org.smartgen.textmodel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://models.example.com/v1",
                "https://models.example.com/v1/",
                "https://models.example.com/v1/chat/completions"
            })
    void addsTheRouteOnce(String url) {
        assertEquals(
                "https://models.example.com/v1/chat/completions",
                Settings.of(Configured.at(url)).endpoint().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:11434/v1", "http://127.0.0.1/v1", "http://[::1]:8000/v1"})
    void allowsPlainHttpOnThisMachine(String url) {
        assertEquals("http", Settings.of(Configured.at(url)).endpoint().getScheme());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "models.example.com",
                "ftp://models.example.com",
                "http://models.example.com/v1",
                "http://127.0.0.1.example.com/v1",
                "https://user:pass@models.example.com/v1",
                "https://models.example.com/v1?key=1",
                "https://a b"
            })
    void refusesAddressesThatAreNoneOrGiveSecretsAway(String url) {
        var e = assertThrows(IllegalArgumentException.class, () -> Settings.of(Configured.at(url)));
        assertTrue(e.getMessage().contains("url"), e.getMessage());
    }

    @Test
    void plainHttpElsewhereIsForTheOperatorToAllow() {
        assertEquals(
                "models.example.com",
                Settings.of(Configured.at("http://models.example.com/v1").allowPlainHttp())
                        .endpoint()
                        .getHost());
    }

    @Test
    void readsTheKeyFromAFileAndNeverShowsIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "sk-from-file\n");
        Settings settings =
                Settings.of(Configured.at("https://models.example.com/v1").key("", file.toString()));
        assertEquals("sk-from-file", settings.key());
        assertFalse(settings.toString().contains("sk-from-file"), settings.toString());
    }

    @Test
    void refusesTwoKeysAMissingFileAndAKeyThatNoHeaderCarries(@TempDir Path folder) {
        Configured fine = Configured.at("https://models.example.com/v1");
        String missing = folder.resolve("none").toString();
        for (Configured wrong : new Configured[] {
            fine.key("a", "b"), fine.key("", missing), fine.key("top\nsecret", ""), fine.timeout(1)
        }) {
            var e = assertThrows(IllegalArgumentException.class, () -> Settings.of(wrong));
            assertFalse(e.getMessage().contains("secret"), e.getMessage());
        }
    }
}
