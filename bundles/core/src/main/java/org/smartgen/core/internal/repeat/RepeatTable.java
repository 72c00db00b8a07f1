package org.smartgen.core.internal.repeat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The SQL of the table {@code idempotency}. */
final class RepeatTable {
    private static final String DONE = "done";

    /** A row; {@code generationId} and {@code reply} are empty until it is done. */
    record Row(
            String bodySha256, String state, Instant leaseUntil, String generationId, String reply, Instant expiresAt) {
        boolean isDone() {
            return state.equals(DONE);
        }
    }

    private final Connection connection;

    RepeatTable(Connection connection) {
        this.connection = connection;
    }

    /** Until the transaction ends nobody else changes the row. */
    Optional<Row> lock(String scope, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select body_sha256, state, lease_until, coalesce(generation_id, ''), coalesce(reply, ''), expires_at
                from idempotency where scope = ? and client_key = ? for update
                """)) {
            query.setString(1, scope);
            query.setString(2, key);
            try (ResultSet at = query.executeQuery()) {
                if (!at.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Row(
                        at.getString(1),
                        at.getString(2),
                        instant(at, 3),
                        at.getString(4),
                        at.getString(5),
                        instant(at, 6)));
            }
        }
    }

    void insert(Repeat.First claim, String bodySha256, Instant leaseUntil, Instant expiresAt) throws SQLException {
        update(
                """
                insert into idempotency (owner, body_sha256, lease_until, expires_at, state, scope, client_key)
                values (?, ?, ?, ?, 'running', ?, ?)
                """,
                claim.owner(),
                bodySha256,
                utc(leaseUntil),
                utc(expiresAt),
                claim.scope(),
                claim.key());
    }

    void takeOver(Repeat.First claim, String bodySha256, Instant leaseUntil, Instant expiresAt) throws SQLException {
        update(
                """
                update idempotency set owner = ?, body_sha256 = ?, lease_until = ?, expires_at = ?, state = 'running',
                  generation_id = null, reply = null
                where scope = ? and client_key = ?
                """,
                claim.owner(),
                bodySha256,
                utc(leaseUntil),
                utc(expiresAt),
                claim.scope(),
                claim.key());
    }

    /** @return false when the claim was lost */
    boolean finish(Repeat.First claim, String generationId, String reply, Instant expiresAt) throws SQLException {
        return update(
                        """
                        update idempotency set state = 'done', generation_id = ?, reply = ?, expires_at = ?
                        where scope = ? and client_key = ? and owner = ? and state = 'running'
                        """,
                        generationId,
                        reply,
                        utc(expiresAt),
                        claim.scope(),
                        claim.key(),
                        claim.owner())
                == 1;
    }

    int delete(Repeat.First claim) throws SQLException {
        return update(
                "delete from idempotency where scope = ? and client_key = ? and owner = ? and state = 'running'",
                claim.scope(),
                claim.key(),
                claim.owner());
    }

    int delete(Repeat.Done done) throws SQLException {
        return update(
                "delete from idempotency where scope = ? and client_key = ? and generation_id = ?",
                done.scope(),
                done.key(),
                done.generationId());
    }

    int deleteExpired(Instant now) throws SQLException {
        return update("delete from idempotency where expires_at <= ?", utc(now));
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet at, int column) throws SQLException {
        return at.getObject(column, OffsetDateTime.class).toInstant();
    }
}
