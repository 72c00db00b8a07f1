package org.smartgen.store.internal;

import java.nio.file.Path;

/**
 * The configuration, checked.
 *
 * @param url as H2 takes it, without our own options
 * @param sync whether commits wait for the disk
 * @param poolSize 2 to 200 connections
 */
public record DatabaseSettings(String url, boolean sync, int poolSize) {

    public DatabaseSettings {
        if (!url.startsWith(H2File.PREFIX) && !url.startsWith("jdbc:h2:mem:")) {
            throw new IllegalArgumentException("url starts with jdbc:h2:file: or jdbc:h2:mem:, this does not: " + url);
        }
        if (poolSize < 2 || poolSize > 200) {
            throw new IllegalArgumentException("poolSize is 2 to 200, not " + poolSize);
        }
    }

    static DatabaseSettings of(StoreConfig config, Path home) {
        String url = config.url().isBlank() ? fileBelow(home) : config.url().strip();
        return new DatabaseSettings(url, config.sync(), config.poolSize());
    }

    private static String fileBelow(Path home) {
        Path file = home.resolve("var/db/smartgen").toAbsolutePath().normalize();
        if (file.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException("The home folder's path must not contain a semicolon: " + home);
        }
        return H2File.PREFIX + file;
    }
}
