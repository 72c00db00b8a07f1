package org.smartgen.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.Tx;

class KilledProcessTest {
    private static final int ACKNOWLEDGED = "full".equals(System.getProperty("smartgen.depth")) ? 5_000 : 300;

    @TempDir
    Path home;

    /** The process that is killed: commits forever and prints the number of each commit that returned. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws IOException {
            Database database = new Database(new DatabaseSettings(args[0], false, 4));
            // unbuffered: what the parent reads was committed before
            var acknowledged = new FileOutputStream(FileDescriptor.out);
            for (int i = 1; ; i++) {
                insertNode(database, i);
                acknowledged.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void everyAcknowledgedCommitSurvivesAKill() throws Exception {
        Process victim = start();
        int last = 0;
        try (var lines =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.US_ASCII))) {
            while (last < ACKNOWLEDGED) {
                last = Integer.parseInt(lines.readLine());
            }
            // the handle leaves the pipe open: what the process had written can still be read
            assertTrue(victim.toHandle().destroyForcibly());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        assertTrue(victim.waitFor(20, TimeUnit.SECONDS));
        try (Database database = new Database(settings())) {
            int kept = count(database);
            assertTrue(kept >= last, "acknowledged " + last + ", kept " + kept);
        }
    }

    @Test
    void aSecondProcessIsToldWhichFileIsInUse() throws Exception {
        Process holder = start();
        try (var lines =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.US_ASCII))) {
            assertEquals("1", lines.readLine());
            var e = assertThrows(IllegalStateException.class, () -> new Database(settings()));
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains("smartgen.mv.db is in use by another process"), message);
        } finally {
            holder.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFileOfOldVersionsIsCompactedAtTheNextStartAndHoldsTheSame() throws Exception {
        try (Database database = new Database(settings())) {
            insertNode(database, 1);
        }
        JdbcDataSource growing = new JdbcDataSource();
        growing.setURL(settings().url() + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_DELAY=0");
        growing.setUser("sa");
        try (var connection = growing.getConnection();
                var update = connection.prepareStatement("update node set capabilities = ? where id = '1'")) {
            for (int i = 0; size() < 40 << 20; i++) {
                update.setString(1, "x".repeat(400) + i);
                update.executeUpdate();
            }
        }
        assertTrue(size() > 32 << 20, "the file is as large as the last run left it: " + size());
        try (Database database = new Database(settings())) {
            assertTrue(size() < 4 << 20, "compacted: " + size());
            assertEquals(1, count(database));
        }
    }

    private long size() throws IOException {
        return Files.size(home.resolve("smartgen.mv.db"));
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        settings().url())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings("jdbc:h2:file:" + home.resolve("smartgen"), false, 4);
    }

    private static int insertNode(Database database, int id) {
        return database.inTx(tx -> {
            try (var insert = tx.connection()
                    .prepareStatement(
                            "insert into node (id, capabilities, last_seen) values (?, '', current_timestamp)")) {
                insert.setString(1, String.valueOf(id));
                return insert.executeUpdate();
            }
        });
    }

    private static int count(Database database) {
        return database.inTx(KilledProcessTest::count);
    }

    private static int count(Tx tx) throws SQLException {
        try (var statement = tx.connection().createStatement();
                var row = statement.executeQuery("select count(*) from node")) {
            row.next();
            return row.getInt(1);
        }
    }
}
