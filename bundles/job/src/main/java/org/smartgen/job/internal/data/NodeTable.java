package org.smartgen.job.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code node}: who is alive and what it can do. */
public final class NodeTable {

    public void beat(Connection connection, String id, Set<String> capabilities, Instant now) throws SQLException {
        String list = capabilities.stream().sorted().collect(Collectors.joining(","));
        int known =
                Sql.update(connection, "update node set capabilities = ?, last_seen = ? where id = ?", list, now, id);
        if (known == 0) {
            Sql.update(connection, "insert into node (id, capabilities, last_seen) values (?, ?, ?)", id, list, now);
        }
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
