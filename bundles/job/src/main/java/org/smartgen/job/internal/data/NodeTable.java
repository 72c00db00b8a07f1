package org.smartgen.job.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code node}: who is alive and what it can do. */
public final class NodeTable {

    /** How many a node, or all live ones, draw at once: by code, and through a model. */
    public record Workers(int plain, int model) {}

    public void beat(Connection connection, String id, Set<String> capabilities, Workers workers, Instant now)
            throws SQLException {
        String list = capabilities.stream().sorted().collect(Collectors.joining(","));
        int known = Sql.update(
                connection,
                "update node set capabilities = ?, workers = ?, model_workers = ?, last_seen = ? where id = ?",
                list,
                workers.plain(),
                workers.model(),
                now,
                id);
        if (known == 0) {
            Sql.update(
                    connection,
                    "insert into node (id, capabilities, workers, model_workers, last_seen) values (?, ?, ?, ?, ?)",
                    id,
                    list,
                    workers.plain(),
                    workers.model(),
                    now);
        }
    }

    public Workers workers(Connection connection, Instant aliveSince) throws SQLException {
        return Sql.first(
                        connection,
                        at -> new Workers(at.getInt(1), at.getInt(2)),
                        "select coalesce(sum(workers), 0), coalesce(sum(model_workers), 0) from node where last_seen > ?",
                        aliveSince)
                .orElse(new Workers(0, 0));
    }

    public int removeSilent(Connection connection, Instant since) throws SQLException {
        return Sql.update(connection, "delete from node where last_seen < ?", since);
    }

    public void remove(Connection connection, String id) throws SQLException {
        Sql.update(connection, "delete from node where id = ?", id);
    }

    public boolean hasOthers(Connection connection, String id, Instant aliveSince) throws SQLException {
        return Sql.first(
                        connection,
                        at -> at.getString(1),
                        "select id from node where id <> ? and last_seen > ? limit 1",
                        id,
                        aliveSince)
                .isPresent();
    }

    public boolean canAnyone(Connection connection, String capability, Instant aliveSince) throws SQLException {
        return Sql.first(
                        connection,
                        at -> at.getString(1),
                        "select id from node where last_seen > ? and ',' || capabilities || ',' like ? limit 1",
                        aliveSince,
                        "%," + capability + ",%")
                .isPresent();
    }
}
