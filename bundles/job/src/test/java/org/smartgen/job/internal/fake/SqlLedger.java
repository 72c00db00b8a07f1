package org.smartgen.job.internal.fake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Page;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

/** A ledger in the real tables, so that a rollback takes its entries with it. */
public final class SqlLedger implements Ledger {
    private final TestDatabase database;

    public SqlLedger(TestDatabase database) {
        this.database = database;
    }

    public void open(String account, long thousandths) {
        database.update("insert into account (id, name, available, reserved, created_at) values ('" + account
                + "', 'a', " + thousandths + ", 0, current_timestamp)");
    }

    @Override
    public Balance balance(String accountId) {
        return new Balance(
                new Credits(database.number("select available from account where id = '" + accountId + "'")),
                new Credits(database.number("select reserved from account where id = '" + accountId + "'")));
    }

    @Override
    public void reserve(Tx tx, Spend spend) throws SQLException {
        Credits amount = spend.amount();
        String accountId = spend.accountId();
        int changed = update(
                tx,
                "update account set available = available - ?, reserved = reserved + ? where id = ? and available >= ?",
                amount.thousandths(),
                amount.thousandths(),
                accountId,
                amount.thousandths());
        if (changed == 0) {
            throw new GenerationException(ErrorCode.INSUFFICIENT_CREDITS, "Not enough credits.");
        }
        entry(tx, accountId, spend.generationId(), "reserve", -amount.thousandths());
    }

    @Override
    public void capture(Tx tx, String accountId, String generationId) throws SQLException {
        long amount = reserved(tx, generationId);
        update(tx, "update account set reserved = reserved - ? where id = ?", amount, accountId);
        entry(tx, accountId, generationId, "capture", 0);
    }

    @Override
    public void release(Tx tx, String accountId, String generationId) throws SQLException {
        long amount = reserved(tx, generationId);
        update(
                tx,
                "update account set reserved = reserved - ?, available = available + ? where id = ?",
                amount,
                amount,
                accountId);
        entry(tx, accountId, generationId, "release", amount);
    }

    private static long reserved(Tx tx, String generationId) throws SQLException {
        try (var statement = tx.connection()
                .prepareStatement("select -amount from ledger where generation_id = ? and kind = 'reserve'")) {
            statement.setString(1, generationId);
            try (var at = statement.executeQuery()) {
                at.next();
                return at.getLong(1);
            }
        }
    }

    private static void entry(Tx tx, String accountId, String generationId, String kind, long amount)
            throws SQLException {
        update(
                tx,
                "insert into ledger (account_id, generation_id, kind, amount, at) values (?, ?, ?, ?, ?)",
                accountId,
                generationId,
                kind,
                amount,
                OffsetDateTime.now());
    }

    private static int update(Tx tx, String sql, Object... values) throws SQLException {
        try (var statement = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public void require(String accountId, Credits amount) {}

    @Override
    public Page<Entry> entries(String accountId, int limit, @Nullable String after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Usage> usage(String accountId, LocalDate from, LocalDate to, Per per) {
        throw new UnsupportedOperationException();
    }
}
