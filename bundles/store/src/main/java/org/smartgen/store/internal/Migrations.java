package org.smartgen.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. Flyway does it, and takes 0.4 s to find out that there is nothing to do; where its history holds
 * exactly our files it is not asked.
 */
final class Migrations {
    private static final String FOLDER = "db/migration/";
    private static final String HISTORY = "flyway_schema_history";

    /** A file of ours, or a row of Flyway's history about it. */
    private record Applied(String script, int checksum, boolean success) {}

    private Migrations() {}

    /** @return whether Flyway had to be asked */
    static boolean apply(DataSource source) throws SQLException {
        if (applied(source).equals(ours())) {
            return false;
        }
        ClassLoader own = Migrations.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            Flyway.configure(own)
                    .dataSource(source)
                    .locations("classpath:" + FOLDER)
                    .table(HISTORY)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } finally {
            thread.setContextClassLoader(before);
        }
        return true;
    }

    private static List<Applied> applied(DataSource source) throws SQLException {
        List<Applied> rows = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            try (ResultSet table = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
                if (!table.next()) {
                    return rows;
                }
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select \"script\", \"checksum\", \"success\" from \""
                            + HISTORY + "\" where \"version\" is not null order by \"installed_rank\"")) {
                while (row.next()) {
                    rows.add(new Applied(row.getString(1), row.getInt(2), row.getBoolean(3)));
                }
            }
        }
        return rows;
    }

    private static List<Applied> ours() {
        List<Applied> files = new ArrayList<>();
        for (String name : lines("files.txt")) {
            CRC32 checksum = new CRC32();
            lines(name).forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
            files.add(new Applied(name, (int) checksum.getValue(), true));
        }
        return files;
    }

    private static List<String> lines(String name) {
        InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream("/" + FOLDER + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
