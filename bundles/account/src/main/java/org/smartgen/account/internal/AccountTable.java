package org.smartgen.account.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;

/** The SQL of accounts. */
final class AccountTable {
    private static final String COLUMNS =
            "select id, name, available, reserved, create_per_minute, read_per_minute, max_queued, created_at from account";

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

    void insert(String id, String name, Credits grant, AccountLimits limits, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into account (name, create_per_minute, read_per_minute, max_queued, available, reserved, created_at, id)
                values (?, ?, ?, ?, ?, 0, ?, ?)
                """)) {
            bind(insert, name, limits);
            insert.setLong(5, grant.thousandths());
            insert.setObject(6, utc(now));
            insert.setString(7, id);
            insert.executeUpdate();
        }
        if (grant.thousandths() > 0) {
            LedgerTable.insertGrant(connection, id, grant, "first credits", now);
        }
    }

    void update(String id, String name, AccountLimits limits) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set name = ?, create_per_minute = ?, read_per_minute = ?, max_queued = ? where id = ?")) {
            bind(update, name, limits);
            update.setString(5, id);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String name, AccountLimits limits) throws SQLException {
        statement.setString(1, name);
        statement.setObject(2, limits.createPerMinute());
        statement.setObject(3, limits.readPerMinute());
        statement.setObject(4, limits.maxQueued());
    }

    Optional<Account> find(String id) throws SQLException {
        return query(COLUMNS + " where id = ?", id).stream().findFirst();
    }

    /** Newest first. @param after an account's id, or null */
    List<Account> list(int limit, @Nullable Account after) throws SQLException {
        String order = " order by created_at desc, id desc fetch first " + limit + " rows only";
        return after == null
                ? query(COLUMNS + order)
                : query(
                        COLUMNS + " where created_at < ? or (created_at = ? and id < ?)" + order,
                        utc(after.createdAt()),
                        utc(after.createdAt()),
                        after.id());
    }

    private List<Account> query(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Account> accounts = new ArrayList<>();
            try (ResultSet at = query.executeQuery()) {
                while (at.next()) {
                    accounts.add(account(at));
                }
            }
            return accounts;
        }
    }

    private static Account account(ResultSet at) throws SQLException {
        return new Account(
                at.getString(1),
                at.getString(2),
                new Balance(new Credits(at.getLong(3)), new Credits(at.getLong(4))),
                new AccountLimits(
                        at.getObject(5, Integer.class), at.getObject(6, Integer.class), at.getObject(7, Integer.class)),
                at.getObject(8, OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
