package org.smartgen.job.internal.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** A real H2 in memory with the real schema. */
public final class TestDatabase implements Transactions, AutoCloseable {
    private static final String MIGRATIONS = "/db/migration/";

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    private final Connection anchor;
    private final AtomicInteger failures = new AtomicInteger();

    public TestDatabase() {
        pool.setMaxConnections(20);
        try {
            anchor = pool.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        text("files.txt").lines().filter(name -> !name.isBlank()).forEach(name -> execute(text(name.strip())));
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(TestDatabase.class.getResourceAsStream(MIGRATIONS + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void execute(String sql) {
        this.<Void>inTx(tx -> {
            try (var statement = tx.connection().createStatement()) {
                statement.execute(sql);
            }
            return null;
        });
    }

    /** The first column of the first row. */
    public long number(String sql) {
        return inTx(tx -> {
            try (var statement = tx.connection().createStatement();
                    var at = statement.executeQuery(sql)) {
                at.next();
                return at.getLong(1);
            }
        });
    }

    /** The next commits come through, but their answers are lost. */
    public void loseAnswers(int count) {
        failures.set(count);
    }

    @Override
    public <T> T inTx(Work<T> work) {
        List<Runnable> actions = new ArrayList<>();
        T result;
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                result = work.run(new OpenTx(connection, actions));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new GenerationException(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server.", e);
        }
        if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new GenerationException(ErrorCode.INTERNAL_ERROR, "The connection was lost.");
        }
        actions.forEach(Runnable::run);
        return result;
    }

    private record OpenTx(Connection connection, List<Runnable> actions) implements Tx {
        @Override
        public void afterCommit(Runnable action) {
            actions.add(action);
        }
    }

    @Override
    public void close() {
        try {
            anchor.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        pool.dispose();
    }
}
