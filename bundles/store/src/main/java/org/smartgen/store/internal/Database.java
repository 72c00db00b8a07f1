package org.smartgen.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.api.Transactions;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** The database with its schema up to date, and the one owner of its connections. */
@Component(
        immediate = true,
        configurationPid = StoreConfig.PID,
        service = {Transactions.class, HealthSource.class})
@Designate(ocd = StoreConfig.class)
public final class Database implements Transactions, HealthSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long LONGEST_WAIT_MS = 5_000;
    private static final String LOCK_TIMEOUT = "55P03";
    private static final int ATTEMPTS = 6;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;
    private static final long LONGEST_LIFE_MS = 1_800_000;

    private final DatabaseServer server;
    private final HikariDataSource pool;
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String kind;
    private volatile @Nullable String failure;

    @Activate
    public Database(StoreConfig config, BundleContext context) {
        this(DatabaseSettings.of(config, Home.of(context)));
    }

    /** @throws IllegalStateException with one sentence for the operator, logged too */
    public Database(DatabaseSettings settings) {
        long start = System.nanoTime();
        kind = settings.isEmbedded() ? "h2" : "postgresql";
        try {
            server = DatabaseServer.open(settings);
        } catch (IllegalStateException e) {
            LOG.error(e.getMessage());
            throw e;
        }
        try {
            boolean migrated = Migrations.apply(server.source());
            pool = new HikariDataSource(poolOf(settings));
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info("database open after {} ms{}", millis, migrated ? ", schema brought up to date" : "");
        } catch (SQLException | RuntimeException e) {
            server.shutDown();
            LOG.error("The schema of the database cannot be brought up to date", e);
            throw new IllegalStateException("The schema of the database cannot be brought up to date", e);
        }
    }

    private HikariConfig poolOf(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("smartgen");
        config.setDataSource(server.source());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(settings.isEmbedded() ? 1 : settings.poolSize());
        config.setMinimumIdle(settings.isEmbedded() ? 1 : 2);
        config.setMaxLifetime(settings.isEmbedded() ? 0 : LONGEST_LIFE_MS);
        config.setConnectionTimeout(LONGEST_WAIT_MS);
        if (!settings.isEmbedded()) {
            config.setConnectionInitSql("set lock_timeout = " + LONGEST_WAIT_MS);
        }
        return config;
    }

    /** Connections without autocommit, for libraries that bring their own SQL. */
    public DataSource pooled() {
        return pool;
    }

    /** h2 or postgresql. */
    String kind() {
        return kind;
    }

    @Override
    public <T extends @Nullable Object> T inTx(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isVictim(e)) {
                    throw failed(e);
                }
                LOG.debug("a transaction was the victim of a deadlock and runs again", e);
                // at once the two would meet again
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            }
        }
    }

    private <T extends @Nullable Object> T once(Work<T> work) throws SQLException {
        Thread self = Thread.currentThread();
        if (!inside.add(self)) {
            throw new IllegalStateException(
                    "a transaction within another one would wait for the connection that that one has");
        }
        OpenTx tx;
        T result;
        // the pool rolls back what is given back without a commit
        try (Connection connection = pool.getConnection()) {
            tx = new OpenTx(connection);
            result = work.run(tx);
            connection.commit();
            server.makeDurable(connection);
        } finally {
            inside.remove(self);
        }
        failure = null;
        tx.committed();
        return result;
    }

    /** Serialization failure or deadlock: all of the transaction was undone, and nothing is wrong with it. */
    private static boolean isVictim(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    private GenerationException failed(SQLException e) {
        if (closed.get()) {
            return new GenerationException(ErrorCode.DRAINING, "The server is shutting down.", e);
        }
        if (!isAboutTheStatement(e)) {
            failure = e.getMessage();
        }
        return new GenerationException(ErrorCode.INTERNAL_ERROR, "The database could not do this.", e);
    }

    /** SQLSTATE classes of data, constraints, conflicts and syntax; the rest is about the database itself. */
    private static boolean isAboutTheStatement(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("2") || state.startsWith("4") || state.equals(LOCK_TIMEOUT));
    }

    @Override
    public List<Finding> health() {
        String message = closed.get() ? "closed" : failure;
        return List.of(
                message == null
                        ? new Finding("database", Level.OK, "open")
                        : new Finding("database", Level.DOWN, message));
    }

    @Deactivate
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            pool.close();
            server.shutDown();
        }
    }
}
