package org.smartgen.job.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Generation;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.spi.Warning;

/**
 * The table {@code generation}, which is also the queue. What a worker writes names its claim, so that one who lost it changes nothing.
 * All statements run on H2 and PostgreSQL.
 */
public final class GenerationTable {
    /** A claim beyond this many fails: the job takes its worker down. */
    public static final int MAX_ATTEMPTS = 3;

    /** An account that was not served for this long is as good as one that never was. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int MESSAGE_LENGTH = 4000;

    private static final String INSERT =
            """
            insert into generation (id, account_id, key_id, revision, status, intent, lane, generator_name, generator_version, price,
              request, decision, metadata, warnings, format, needs, progress, stage, result, spec, error_code, error_message,
              attempts, worker, deadline_at, created_at, started_at, ended_at, source_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** The account served longest ago first, of its jobs the oldest. */
    private static final String CLAIM =
            """
            update generation set status = 'processing', worker = ?, lease_until = ?, started_at = ?, attempts = attempts + 1,
              revision = revision + 1
            where status = 'queued' and id = (
              select c.id from generation c where c.%1$s and c.account_id = (
                select a.account_id from (
                  select account_id, min(created_at) as oldest from generation where %1$s group by account_id) a
                order by (select max(h.started_at) from generation h
                  where h.account_id = a.account_id and h.lane = 'queued' and %3$s and h.created_at > ?) nulls first, a.oldest, a.account_id
                limit 1)
              order by c.created_at, c.id limit 1%2$s)""";

    /** Accounts take turns at each kind of worker, so a job's turn is its rank within its account. */
    private static final String POSITIONS =
            """
            select p.id, p.place from (
              select t.id, t.account_id, row_number() over (partition by t.kind order by t.turn, t.created_at, t.id) as place
              from (
                select k.id, k.account_id, k.created_at, k.kind,
                  row_number() over (partition by k.account_id, k.kind order by k.created_at, k.id) as turn
                from (select id, account_id, created_at, case when needs is null then 0 else 1 end as kind
                  from generation where status = 'queued') k) t) p
            where p.account_id = ?""";

    /** Two nodes that look at once take two jobs. With H2, which has one node, the second would find none. */
    private static final String SKIP_LOCKED = " for update skip locked";

    private static final String HELD = " where id = ? and worker = ? and status = 'processing'";

    private static final String FAIL =
            "update generation set status = 'failed', error_code = ?, error_message = ?, ended_at = ?,"
                    + " worker = null, lease_until = null, revision = revision + 1";

    private static final String BACK =
            "update generation set status = 'queued', worker = null, lease_until = null, revision = revision + 1";

    public void insert(Connection connection, GenerationRow row) throws SQLException {
        Generation.Failure failure = row.failure();
        Sql.update(
                connection,
                INSERT,
                row.id(),
                row.accountId(),
                row.keyId(),
                row.revision(),
                Columns.lower(row.status()),
                row.request().intent(),
                Columns.lower(row.lane()),
                row.generator().name(),
                row.generator().version(),
                row.price().thousandths(),
                JsonText.write(row.request()),
                JsonText.write(row.decision()),
                JsonText.write(row.metadata()),
                JsonText.write(row.warnings()),
                row.format(),
                row.needs(),
                row.progress().fraction(),
                row.progress().stage(),
                Columns.result(row.result()),
                Columns.spec(row.result()),
                failure == null ? null : failure.code().id(),
                failure == null ? null : cut(failure.message()),
                row.attempts(),
                row.worker(),
                row.deadlineAt(),
                row.createdAt(),
                row.startedAt(),
                row.endedAt(),
                row.source());
    }

    public Optional<GenerationRow> find(Connection connection, String accountId, String id) throws SQLException {
        return Sql.first(
                connection, Columns::row, "select * from generation where id = ? and account_id = ?", id, accountId);
    }

    /** How often a generation was drawn again. Those who count at the same time take turns. */
    public int countRedraws(Connection connection, String accountId, String id) throws SQLException {
        Sql.first(
                connection,
                at -> at.getString(1),
                "select id from generation where id = ? and account_id = ? for update",
                id,
                accountId);
        return Sql.first(
                        connection,
                        at -> at.getInt(1),
                        "select count(*) from generation where source_id = ? and account_id = ? and status = 'completed'",
                        id,
                        accountId)
                .orElse(0);
    }

    /** By id: 1 is next. Only of jobs that are queued. */
    public Map<String, Integer> positions(Connection connection, String accountId) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        Sql.list(connection, at -> places.put(at.getString(1), at.getInt(2)), POSITIONS, accountId);
        return places;
    }

    /**
     * Takes the next job.
     *
     * @param claim never used before, at most 40 characters
     * @param able which jobs the worker can do
     */
    public boolean claim(Connection connection, String claim, Able able, Instant now, Instant leaseUntil)
            throws SQLException {
        String statement = CLAIM.formatted(
                able.condition(),
                Sql.isPostgres(connection) ? SKIP_LOCKED : "",
                able.capabilities().isEmpty() ? "h.needs is null" : "h.needs is not null");
        List<@Nullable Object> values = new ArrayList<>(List.of(claim, leaseUntil, now));
        values.addAll(able.values());
        values.addAll(able.values());
        values.add(now.minus(MEMORY));
        return Sql.update(connection, statement, values.toArray()) == 1;
    }

    /** A job by its claim. */
    public Optional<GenerationRow> claimed(Connection connection, String claim) throws SQLException {
        return Sql.first(connection, Columns::row, "select * from generation where worker = ?", claim);
    }

    /** Fails a job whose row this version cannot read. @return its account and id */
    public Optional<String[]> failUnreadable(Connection connection, String claim, Instant now) throws SQLException {
        Optional<String[]> job = Sql.first(
                connection,
                at -> new String[] {at.getString(1), at.getString(2)},
                "select account_id, id from generation where worker = ?",
                claim);
        if (job.isPresent()) {
            Sql.update(
                    connection,
                    FAIL + " where worker = ?",
                    "internal_error",
                    "The generation could not be read.",
                    now,
                    claim);
        }
        return job;
    }

    /** Whether a claim could succeed: one that fails all the same was overtaken. */
    public boolean hasClaimable(Connection connection, Able able) throws SQLException {
        return Sql.first(
                        connection,
                        at -> at.getString(1),
                        "select id from generation where " + able.condition() + " limit 1",
                        able.values().toArray())
                .isPresent();
    }

    /** @return false when the claim was lost */
    public boolean extend(Connection connection, String id, String claim, Instant leaseUntil) throws SQLException {
        return Sql.update(connection, "update generation set lease_until = ?" + HELD, leaseUntil, id, claim) == 1;
    }

    public boolean progress(Connection connection, String id, String claim, Progress progress) throws SQLException {
        return Sql.update(
                        connection,
                        "update generation set progress = ?, stage = ?, revision = revision + 1" + HELD,
                        progress.fraction(),
                        progress.stage(),
                        id,
                        claim)
                == 1;
    }

    public boolean complete(
            Connection connection,
            String id,
            String claim,
            Generation.Result result,
            List<Warning> warnings,
            Instant now)
            throws SQLException {
        return Sql.update(
                        connection,
                        "update generation set status = 'completed', progress = 1, stage = '', result = ?, spec = ?, warnings = ?,"
                                + " ended_at = ?, worker = null, lease_until = null, revision = revision + 1" + HELD,
                        Columns.result(result),
                        Columns.spec(result),
                        JsonText.write(warnings),
                        now,
                        id,
                        claim)
                == 1;
    }

    public boolean fail(Connection connection, String id, String claim, Generation.Failure failure, Instant now)
            throws SQLException {
        return Sql.update(connection, FAIL + HELD, failure.code().id(), cut(failure.message()), now, id, claim) == 1;
    }

    /** Fails a job that nobody works on. */
    public boolean failQueued(Connection connection, String id, Generation.Failure failure, Instant now)
            throws SQLException {
        return Sql.update(
                        connection,
                        FAIL + " where id = ? and status = 'queued'",
                        failure.code().id(),
                        cut(failure.message()),
                        now,
                        id)
                == 1;
    }

    private static String cut(String message) {
        return message.length() <= MESSAGE_LENGTH ? message : message.substring(0, MESSAGE_LENGTH);
    }

    /** Gives a job back for another attempt. */
    public boolean requeue(Connection connection, String id, String claim) throws SQLException {
        return Sql.update(connection, BACK + HELD, id, claim) == 1;
    }

    /** Gives a job back as if it had never been claimed: its worker stops. */
    public boolean unclaim(Connection connection, String id, String claim) throws SQLException {
        return Sql.update(connection, BACK + ", attempts = attempts - 1" + HELD, id, claim) == 1;
    }

    /** Jobs whose worker no longer answers, and those that a former life of this node held. */
    public int requeueLost(Connection connection, Instant now) throws SQLException {
        return Sql.update(connection, BACK + " where status = 'processing' and lease_until < ?", now);
    }

    /** @param claimPrefix of all claims of a node */
    public int requeueOwn(Connection connection, String claimPrefix) throws SQLException {
        return Sql.update(
                connection,
                BACK + " where status = 'processing' and substring(worker from 1 for " + claimPrefix.length() + ") = ?",
                claimPrefix);
    }

    /** Queued jobs that will not be tried (again): past their deadline, or out of attempts. */
    public List<GenerationRow> hopeless(Connection connection, Instant now) throws SQLException {
        return Sql.list(
                connection,
                Columns::row,
                "select * from generation where status = 'queued' and (deadline_at <= ? or attempts >= " + MAX_ATTEMPTS
                        + ") order by created_at limit 100",
                now);
    }

    /** Queued jobs that need what no live node has. */
    public List<GenerationRow> stranded(Connection connection, Instant aliveSince) throws SQLException {
        return Sql.list(
                connection,
                Columns::row,
                """
                select * from generation where status = 'queued' and needs is not null
                  and not exists (select 1 from node n
                    where n.last_seen > ? and ',' || n.capabilities || ',' like '%,' || generation.needs || ',%')
                order by created_at limit 100""",
                aliveSince);
    }

    /** Lets any node draw it. */
    public boolean clearNeeds(Connection connection, String id, List<Warning> warnings) throws SQLException {
        return Sql.update(
                        connection,
                        "update generation set needs = null, warnings = ?, revision = revision + 1"
                                + " where id = ? and status = 'queued' and needs is not null",
                        JsonText.write(warnings),
                        id)
                == 1;
    }

    /** Queued jobs whose generators are none of these, and that wait since before then. */
    public List<GenerationRow> unserved(Connection connection, Set<String> generators, Instant since)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(since));
        values.addAll(generators);
        String others = generators.isEmpty() ? "" : " and generator_name not in (" + Sql.marks(generators.size()) + ")";
        return Sql.list(
                connection,
                Columns::row,
                "select * from generation where status = 'queued' and created_at < ?" + others
                        + " order by created_at limit 100",
                values.toArray());
    }

    /** Whether a worker still has its job. */
    public boolean isHeld(Connection connection, String id, String claim) throws SQLException {
        return Sql.first(connection, at -> at.getString(1), "select id from generation" + HELD, id, claim)
                .isPresent();
    }

    /** How many generations of an account are queued or running. */
    public int countOpen(Connection connection, String accountId) throws SQLException {
        return Sql.first(
                        connection,
                        at -> at.getInt(1),
                        "select count(*) from generation where account_id = ? and status in ('queued', 'processing')",
                        accountId)
                .orElse(0);
    }
}
