package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> NO_OVERRIDES = Map.of();

    @Test
    void theDefaultsAreThoseOfTheContract() {
        Settings settings = Settings.of(config(Map.of()), NO_OVERRIDES::get);

        assertEquals(8080, settings.port());
        assertEquals("127.0.0.1", settings.bind());
        assertEquals(Optional.empty(), settings.publicUrl());
        assertEquals(false, settings.relativeUrls());
        assertEquals(Set.of(), settings.allowedHosts());
        assertEquals(1 << 20, settings.maxBodyBytes());
        assertEquals(Duration.ofSeconds(30), settings.idleTimeout());
        assertEquals(200, settings.maxThreads());
    }

    @Test
    void frameworkPropertiesWinOverTheConfiguration() {
        Map<String, String> overrides = Map.of(Settings.PORT_PROPERTY, "0", Settings.BIND_PROPERTY, "0.0.0.0");
        Settings settings = Settings.of(config(Map.of("port", 9000, "bind", "::1")), overrides::get);

        assertEquals(0, settings.port());
        assertEquals("0.0.0.0", settings.bind());
        assertTrue(settings.bindsAll());
    }

    @Test
    void theConfigurationIsRead() {
        Settings settings = Settings.of(
                config(Map.of(
                        "publicUrl",
                        "https://Pictures.example.org/api/",
                        "urlStyle",
                        "relative",
                        "allowedHosts",
                        new String[] {" A.example.org:8080 ", ""})),
                NO_OVERRIDES::get);

        assertEquals(
                "https://Pictures.example.org/api",
                settings.publicUrl().orElseThrow().toString());
        assertTrue(settings.relativeUrls());
        assertEquals(Set.of("a.example.org:8080"), settings.allowedHosts());
    }

    @ParameterizedTest
    @CsvSource({
        "port",
        "bind",
        "publicUrl",
        "urlStyle",
        "allowedHosts",
        "maxBodyBytes",
        "idleTimeoutSeconds",
        "maxThreads"
    })
    void aValueThatMakesNoSenseIsNamed(String key) {
        Map<String, Object> bad = Map.of(
                "port",
                70_000,
                "bind",
                " ",
                "publicUrl",
                "pictures.example.org",
                "urlStyle",
                "curly",
                "allowedHosts",
                new String[] {"http://x"},
                "maxBodyBytes",
                5,
                "idleTimeoutSeconds",
                0,
                "maxThreads",
                1);
        Map<String, Object> one = Map.of(key, bad.get(key));

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Settings.of(config(one), NO_OVERRIDES::get));
        assertTrue(String.valueOf(e.getMessage()).startsWith(key), e.getMessage());
    }

    @Test
    void anOverriddenPortThatIsNoNumberIsNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Settings.of(config(Map.of()), Map.of(Settings.PORT_PROPERTY, "eighty")::get));
        assertTrue(String.valueOf(e.getMessage()).contains("smartgen.http.port"));
    }

    /** The annotation as the component runtime makes it: defaults, and what was configured. */
    private static RestConfig config(Map<String, Object> values) {
        return (RestConfig) Proxy.newProxyInstance(
                RestConfig.class.getClassLoader(),
                new Class<?>[] {RestConfig.class, Annotation.class},
                (p, m, a) -> values.getOrDefault(m.getName(), m.getDefaultValue()));
    }
}
