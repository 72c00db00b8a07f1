package org.smartgen.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database. A commit of H2 returns before its bytes have left the process; WRITE_DELAY=0 cures that, but also stops the
 * thread that reuses dead space, and the file grows by 22 kB with every commit. So there is a delay, and each commit is followed by a
 * CHECKPOINT. H2 takes the maps of its file one after the other when it saves: what another transaction writes meanwhile is torn apart,
 * and stays so when the process is killed then. So there is one connection (ADR 31), and the thread saves nothing before it has
 * been idle for longer than any transaction takes.
 */
final class H2Source implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(H2Source.class);
    /** Closed by us alone; the trace file would hold prompts. */
    private static final List<String> OPTIONS = List.of(
            "DB_CLOSE_DELAY=-1",
            "DB_CLOSE_ON_EXIT=FALSE",
            "WRITE_DELAY=5000",
            "LOCK_TIMEOUT=5000",
            "CACHE_SIZE=16384",
            "QUERY_CACHE_SIZE=64",
            "TRACE_LEVEL_FILE=0");

    private final JdbcDataSource source = new JdbcDataSource();
    private final String checkpoint;

    /** @throws IllegalStateException with one sentence for the operator */
    H2Source(DatabaseSettings settings) {
        checkpoint = settings.sync() ? "checkpoint sync" : "checkpoint";
        source.setURL(withOptions(settings.url()));
        source.setUser("sa");
        source.setPassword("");
        Optional<H2File> file = H2File.of(settings.url());
        file.ifPresent(H2File::prepare);
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw file.map(f -> f.explain(e)).orElseGet(() -> new IllegalStateException(e));
        }
    }

    @Override
    public DataSource source() {
        return source;
    }

    /** What was committed survives the end of this process when this returns, and with sync that of the machine. */
    @Override
    public void makeDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(checkpoint);
        }
    }

    /** Spends at most 0.2 s on compacting the file. */
    @Override
    public void shutDown() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.warn("the database did not close cleanly; nothing that was committed is lost", e);
        }
    }

    private static String withOptions(String url) {
        StringBuilder complete = new StringBuilder(url);
        for (String option : OPTIONS) {
            String key = option.substring(0, option.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + key)) {
                complete.append(';').append(option);
            }
        }
        return complete.toString();
    }
}
