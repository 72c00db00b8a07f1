package org.smartgen.account.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Keys.Key;

/** The SQL of API keys. */
final class KeyTable {
    private static final String COLUMNS =
            """
            select k.id, k.account_id, k.name, k.scopes, k.hint, k.created_at, k.expires_at, k.revoked_at, a.name
            from api_key k join account a on a.id = k.account_id\
            """;

    /** A key and the name of its account. */
    record Row(Key key, String accountName) {}

    private final Connection connection;

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    void insert(Key key, String hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into api_key (id, account_id, name, key_hash, scopes, hint, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, key.id());
            insert.setString(2, key.accountId());
            insert.setString(3, key.name());
            insert.setString(4, hash);
            insert.setString(5, String.join(" ", new TreeSet<>(key.scopes())));
            insert.setString(6, key.hint());
            insert.setObject(7, AccountTable.utc(key.createdAt()));
            insert.setObject(8, utc(key.expiresAt()));
            insert.executeUpdate();
        }
    }

    Optional<Row> findByHash(String hash) throws SQLException {
        return query(COLUMNS + " where k.key_hash = ?", hash).stream().findFirst();
    }

    Optional<Key> find(String accountId, String id) throws SQLException {
        return query(COLUMNS + " where k.account_id = ? and k.id = ?", accountId, id).stream()
                .map(Row::key)
                .findFirst();
    }

    /** Newest first. */
    List<Key> list(String accountId) throws SQLException {
        return query(COLUMNS + " where k.account_id = ? order by k.created_at desc, k.id", accountId).stream()
                .map(Row::key)
                .toList();
    }

    /** Whether a key other than the one named still works and has the scope. */
    boolean hasWorkingKey(String scope, String otherThan, Instant now) throws SQLException {
        return !query(
                        COLUMNS
                                + " where k.id <> ? and k.revoked_at is null and (k.expires_at is null or k.expires_at > ?)"
                                + " and ' ' || k.scopes || ' ' like ?",
                        otherThan,
                        AccountTable.utc(now),
                        "% " + scope + " %")
                .isEmpty();
    }

    void revoke(String id, Instant now) throws SQLException {
        setTime("revoked_at", id, now);
    }

    void expire(String id, Instant at) throws SQLException {
        setTime("expires_at", id, at);
    }

    private void setTime(String column, String id, Instant time) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update api_key set " + column + " = ? where id = ?")) {
            update.setObject(1, AccountTable.utc(time));
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private List<Row> query(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet at = query.executeQuery()) {
                while (at.next()) {
                    rows.add(row(at));
                }
            }
            return rows;
        }
    }

    private static Row row(ResultSet at) throws SQLException {
        Key key = new Key(
                at.getString(1),
                at.getString(2),
                at.getString(3),
                Set.of(at.getString(4).split(" ")),
                at.getString(5),
                at.getObject(6, OffsetDateTime.class).toInstant(),
                instant(at, 7),
                instant(at, 8));
        return new Row(key, at.getString(9));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : AccountTable.utc(time);
    }

    private static @Nullable Instant instant(ResultSet at, int column) throws SQLException {
        OffsetDateTime time = at.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
