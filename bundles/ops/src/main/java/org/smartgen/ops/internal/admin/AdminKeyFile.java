package org.smartgen.ops.internal.admin;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the operator's key comes from when none is named: the environment, else what the first start kept. */
final class AdminKeyFile {
    static final String VARIABLE = "SMARTGEN_ADMIN_KEY";

    private AdminKeyFile() {}

    /** @param environment value of the variable, or null */
    static String key(@Nullable String environment, Path home) {
        if (environment != null && !environment.isBlank()) {
            return environment.strip();
        }
        Path file = home.resolve("var/first-keys.properties");
        Properties keys = new Properties();
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                keys.load(in);
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        String key = keys.getProperty("admin_key", "").strip();
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "no admin key: set " + VARIABLE + ", or say --home of the server (looked into " + file + ")");
        }
        return key;
    }
}
