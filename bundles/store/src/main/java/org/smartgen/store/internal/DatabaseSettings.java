package org.smartgen.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration, checked.
 *
 * @param url as JDBC takes it, without our own options
 * @param user empty: as the address says
 * @param password empty: as the address says
 * @param sync whether commits wait for the disk; a server decides that by itself
 * @param poolSize 2 to 200 connections
 */
public record DatabaseSettings(String url, String user, String password, boolean sync, int poolSize) {
    private static final String POSTGRES = "jdbc:postgresql:";

    public DatabaseSettings {
        if (!url.startsWith(H2File.PREFIX) && !url.startsWith("jdbc:h2:mem:") && !url.startsWith(POSTGRES)) {
            throw new IllegalArgumentException(
                    "url starts with jdbc:h2:file:, jdbc:h2:mem: or jdbc:postgresql:, this does not: " + place(url));
        }
        if (poolSize < 2 || poolSize > 200) {
            throw new IllegalArgumentException("poolSize is 2 to 200, not " + poolSize);
        }
    }

    /** Of the embedded database. */
    public DatabaseSettings(String url, boolean sync, int poolSize) {
        this(url, "", "", sync, poolSize);
    }

    static DatabaseSettings of(StoreConfig config, Path home) {
        String url = config.url().isBlank() ? fileBelow(home) : config.url().strip();
        return new DatabaseSettings(
                url, config.user().strip(), password(config, home), config.sync(), config.poolSize());
    }

    /** Whether the database lives in this process and belongs to it alone. */
    boolean isEmbedded() {
        return !isServer(url);
    }

    /** Whether the database of that address is another process, with a disk of its own. */
    static boolean isServer(String url) {
        return url.strip().startsWith(POSTGRES);
    }

    /** The address without what may be secret in it. */
    String place() {
        return place(url);
    }

    private static String place(String url) {
        return url.split("[?;]", 2)[0].replaceAll("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + place() + "]";
    }

    private static String password(StoreConfig config, Path home) {
        String file = config.passwordFile().strip();
        if (file.isEmpty()) {
            return config.password();
        }
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The passwordFile " + home.resolve(file) + " cannot be read: " + e, e);
        }
    }

    private static String fileBelow(Path home) {
        Path file = home.resolve("var/db/smartgen").toAbsolutePath().normalize();
        if (file.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException("The home folder's path must not contain a semicolon: " + home);
        }
        return H2File.PREFIX + file;
    }
}
