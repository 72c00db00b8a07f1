package org.smartgen.account.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger.Spend;

/** The SQL of balances and ledger entries. */
final class LedgerTable {

    /** Stored by its name in lower case. */
    enum Kind {
        GRANT,
        RESERVE,
        CAPTURE,
        RELEASE
    }

    /** What the ledger says of one generation. @param settled captured or released */
    record Reservation(Credits amount, boolean settled) {}

    private LedgerTable() {}

    static Optional<Balance> balance(Connection connection, String accountId) throws SQLException {
        return balance(connection, accountId, "");
    }

    /** Until the transaction ends nobody else changes this account, so what is read of its entries now stays true. */
    static Optional<Balance> lock(Connection connection, String accountId) throws SQLException {
        return balance(connection, accountId, " for update");
    }

    private static Optional<Balance> balance(Connection connection, String accountId, String lock) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select available, reserved from account where id = ?" + lock)) {
            query.setString(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Balance(new Credits(row.getLong(1)), new Credits(row.getLong(2))))
                        : Optional.empty();
            }
        }
    }

    /** @return false when the account has less than the amount */
    static boolean moveToReserved(Connection connection, String accountId, Credits amount) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update account set available = available - ?, reserved = reserved + ?
                where id = ? and available >= ?
                """)) {
            update.setLong(1, amount.thousandths());
            update.setLong(2, amount.thousandths());
            update.setString(3, accountId);
            update.setLong(4, amount.thousandths());
            return update.executeUpdate() == 1;
        }
    }

    /** @param back what returns to the available credits */
    static void takeFromReserved(Connection connection, String accountId, Credits amount, Credits back)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set reserved = reserved - ?, available = available + ? where id = ?")) {
            update.setLong(1, amount.thousandths());
            update.setLong(2, back.thousandths());
            update.setString(3, accountId);
            update.executeUpdate();
        }
    }

    static Optional<Reservation> reservation(Connection connection, String accountId, String generationId)
            throws SQLException {
        // by the generation alone: given the account too, H2 goes through all entries of the account
        try (PreparedStatement query =
                connection.prepareStatement("select kind, amount, account_id from ledger where generation_id = ?")) {
            query.setString(1, generationId);
            Optional<Credits> reserved = Optional.empty();
            boolean settled = false;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (!row.getString(3).equals(accountId)) {
                        continue;
                    }
                    if (row.getString(1).equals(name(Kind.RESERVE))) {
                        reserved = Optional.of(new Credits(row.getLong(2)).negated());
                    } else {
                        settled = true;
                    }
                }
            }
            boolean ended = settled;
            return reserved.map(amount -> new Reservation(amount, ended));
        }
    }

    /** @return false when less than 0 would be left */
    static boolean addToAvailable(Connection connection, String accountId, Credits amount) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set available = available + ? where id = ? and available + ? >= 0")) {
            update.setLong(1, amount.thousandths());
            update.setString(2, accountId);
            update.setLong(3, amount.thousandths());
            return update.executeUpdate() == 1;
        }
    }

    static void insertGrant(Connection connection, String accountId, Credits amount, String note, Instant now)
            throws SQLException {
        insert(connection, accountId, null, Kind.GRANT, amount, null, null, note, now);
    }

    static void insertReserve(Connection connection, Spend spend, Instant now) throws SQLException {
        insert(
                connection,
                spend.accountId(),
                spend.generationId(),
                Kind.RESERVE,
                spend.amount().negated(),
                spend.intent(),
                spend.keyId(),
                "",
                now);
    }

    /** @param back what returns to the available credits */
    static void insertSettlement(
            Connection connection, String accountId, String generationId, Kind kind, Credits back, Instant now)
            throws SQLException {
        insert(connection, accountId, generationId, kind, back, null, null, "", now);
    }

    /** @param amount the signed change of the available credits */
    private static void insert(
            Connection connection,
            String accountId,
            @Nullable String generationId,
            Kind kind,
            Credits amount,
            @Nullable String intent,
            @Nullable String keyId,
            String note,
            Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into ledger (account_id, generation_id, kind, amount, at, intent, key_id, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, accountId);
            insert.setString(2, generationId);
            insert.setString(3, name(kind));
            insert.setLong(4, amount.thousandths());
            insert.setObject(5, AccountTable.utc(now));
            insert.setString(6, intent);
            insert.setString(7, keyId);
            insert.setString(8, note);
            insert.executeUpdate();
        }
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
