package org.smartgen.job.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Jobs.Filter;

/** The table {@code generation} as its owners see it: looked through, ended, removed, expired. */
public final class HistoryTable {
    private static final int AT_ONCE = 500;

    /** Newest first. @param before exclusive, or null */
    public List<GenerationRow> list(
            Connection connection, String accountId, Filter filter, int limit, @Nullable Place before)
            throws SQLException {
        StringBuilder sql = new StringBuilder("select * from generation where account_id = ? and expired_at is null");
        List<@Nullable Object> values = new ArrayList<>(List.of(accountId));
        if (!filter.statuses().isEmpty()) {
            sql.append(" and status in (")
                    .append(Sql.marks(filter.statuses().size()))
                    .append(')');
            filter.statuses().forEach(status -> values.add(Columns.lower(status)));
        }
        if (filter.intent() != null) {
            sql.append(" and intent = ?");
            values.add(filter.intent());
        }
        if (before != null) {
            sql.append(" and (created_at < ? or created_at = ? and id < ?)");
            values.addAll(List.of(before.createdAt(), before.createdAt(), before.id()));
        }
        sql.append(" order by created_at desc, id desc limit ").append(limit);
        return Sql.list(connection, Columns::row, sql.toString(), values.toArray());
    }

    /** Ends what is queued or running, whoever works on it. @return whether there was something to end */
    public boolean cancel(Connection connection, String accountId, String id, String message, Instant now)
            throws SQLException {
        return Sql.update(
                        connection,
                        """
                        update generation set status = 'failed', error_code = 'cancelled', error_message = ?, ended_at = ?,
                          worker = null, lease_until = null, revision = revision + 1
                        where id = ? and account_id = ? and status in ('queued', 'processing')""",
                        message,
                        now,
                        id,
                        accountId)
                == 1;
    }

    /** @return whether it was there */
    public boolean delete(Connection connection, String accountId, String id) throws SQLException {
        return Sql.update(
                        connection,
                        "delete from generation where id = ? and account_id = ?"
                                + " and status in ('completed', 'failed')",
                        id,
                        accountId)
                == 1;
    }

    /** What ended before then and has not expired yet, oldest first. */
    public List<String> endedBefore(Connection connection, Instant time) throws SQLException {
        return Sql.list(
                connection,
                at -> at.getString(1),
                "select id from generation where status in ('completed', 'failed') and ended_at < ? and expired_at is null"
                        + " order by ended_at limit " + AT_ONCE,
                time);
    }

    /** The row stays, to say that it was there. */
    public void expire(Connection connection, String id, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update generation set expired_at = ?, result = null, spec = null, revision = revision + 1 where id = ?",
                now,
                id);
    }

    public int deleteExpiredBefore(Connection connection, Instant time) throws SQLException {
        return Sql.update(connection, "delete from generation where expired_at < ?", time);
    }

    /** Revisions by id, of those that are there. */
    public Map<String, Long> revisions(Connection connection, List<String> ids) throws SQLException {
        Map<String, Long> revisions = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Sql.list(
                    connection,
                    at -> revisions.put(at.getString(1), at.getLong(2)),
                    "select id, revision from generation where id in (" + Sql.marks(some.size()) + ")",
                    some.toArray());
        }
        return revisions;
    }

    /** Milliseconds that a generator's last completed calls took, newest first. */
    public List<Long> durations(Connection connection, String generatorName, int limit) throws SQLException {
        return Sql.list(
                connection,
                at -> at.getLong(1),
                "select cast((extract(epoch from ended_at) - extract(epoch from started_at)) * 1000 as bigint) from generation"
                        + " where generator_name = ? and status = 'completed' and started_at is not null"
                        + " order by ended_at desc limit " + limit,
                generatorName);
    }
}
