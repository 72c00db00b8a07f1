package org.smartgen.store.testing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.internal.Database;
import org.smartgen.store.internal.DatabaseSettings;

/**
 * The platform's own database with its schema, empty: H2 in memory, or with the system property {@code smartgen.test.database=postgresql}
 * a database of a real server. The build runs every test that has one on both.
 */
public final class TestDatabase implements Transactions, AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final String url;
    private final Database database;
    private final AtomicInteger lostAnswers = new AtomicInteger();

    public TestDatabase() {
        this(isPostgres() ? PostgresServer.newDatabase() : "jdbc:h2:mem:" + UUID.randomUUID());
    }

    private TestDatabase(String url) {
        this.url = url;
        this.database = new Database(new DatabaseSettings(url, "", "", false, CONNECTIONS));
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("smartgen.test.database"));
    }

    /** A second way to the same database, as another node of the same server has; on H2 it is this one. */
    public Transactions ofAnotherNode() {
        return isPostgres() ? new TestDatabase(url) : this;
    }

    public DataSource pooled() {
        return database.pooled();
    }

    /** The next commits come through, but their answers are lost. */
    public void loseAnswers(int count) {
        lostAnswers.set(count);
    }

    @Override
    public <T extends @Nullable Object> T inTx(Work<T> work) {
        return database.inTx(tx -> {
            if (lostAnswers.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                tx.afterCommit(() -> {});
                return losing(work, tx);
            }
            return work.run(tx);
        });
    }

    /** Commits by itself; what runs after a commit does not run, and the caller is told of a failure. */
    private static <T extends @Nullable Object> T losing(Work<T> work, Tx tx) throws SQLException {
        work.run(new Tx() {
            @Override
            public java.sql.Connection connection() {
                return tx.connection();
            }

            @Override
            public void afterCommit(Runnable action) {}
        });
        tx.connection().commit();
        throw new GenerationException(ErrorCode.INTERNAL_ERROR, "The connection was lost.");
    }

    /** @param values instants are bound as UTC */
    public int update(String sql, @Nullable Object... values) {
        return database.inTx(tx -> {
            try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    Object value = values[i];
                    statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** The first column of the first row. */
    public long number(String sql) {
        return database.inTx(tx -> {
            try (Statement statement = tx.connection().createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The first column of the first row. */
    public @Nullable String text(String sql) {
        return database.<@Nullable String>inTx(tx -> {
            try (Statement statement = tx.connection().createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? row.getString(1) : null;
            }
        });
    }

    /** Every value of every row of the table. */
    public String dump(String table) {
        return database.inTx(tx -> {
            StringBuilder text = new StringBuilder();
            try (Statement statement = tx.connection().createStatement();
                    ResultSet row = statement.executeQuery("select * from " + table)) {
                while (row.next()) {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append('|');
                    }
                }
            }
            return text.toString();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
