package org.smartgen.account.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.smartgen.api.account.Credits;

/** The SQL of accounts and keys. */
final class AccountTable {

    /** @param expiresAt, @param revokedAt empty: never */
    record KeyRow(
            String keyId,
            String accountId,
            String accountName,
            String scopes,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt) {}

    /** Calls per minute where the account has a limit of its own. */
    record Limits(Optional<Integer> create, Optional<Integer> read) {}

    private final Connection connection;

    AccountTable(Connection connection) {
        this.connection = connection;
    }

    boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from account fetch first 1 rows only")) {
            return !row.next();
        }
    }

    void insert(String id, String name, Credits grant, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into account (id, name, available, reserved, created_at) values (?, ?, ?, 0, ?)")) {
            insert.setString(1, id);
            insert.setString(2, name);
            insert.setLong(3, grant.thousandths());
            insert.setObject(4, utc(now));
            insert.executeUpdate();
        }
        if (grant.thousandths() > 0) {
            LedgerTable.insert(connection, id, null, LedgerTable.Kind.GRANT, grant, now);
        }
    }

    void insertKey(String id, String accountId, String name, String hash, String scopes, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into api_key (id, account_id, name, key_hash, scopes, created_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, accountId);
            insert.setString(3, name);
            insert.setString(4, hash);
            insert.setString(5, scopes);
            insert.setObject(6, utc(now));
            insert.executeUpdate();
        }
    }

    /** Whether a key that was not revoked has the scope. */
    boolean hasKeyWith(String scope) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from api_key where revoked_at is null and ' ' || scopes || ' ' like ?")) {
            query.setString(1, "% " + scope + " %");
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    Optional<KeyRow> findKey(String hash) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select k.id, a.id, a.name, k.scopes, k.expires_at, k.revoked_at
                from api_key k join account a on a.id = k.account_id
                where k.key_hash = ?
                """)) {
            query.setString(1, hash);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new KeyRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        instant(row, 5),
                        instant(row, 6)));
            }
        }
    }

    /** @return empty when there is no such account */
    Optional<Limits> limits(String accountId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select create_per_minute, read_per_minute from account where id = ?")) {
            query.setString(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new Limits(number(row, 1), number(row, 2))) : Optional.empty();
            }
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<Integer> number(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
