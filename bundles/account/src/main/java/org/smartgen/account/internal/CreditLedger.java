package org.smartgen.account.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.account.internal.LedgerTable.Kind;
import org.smartgen.account.internal.LedgerTable.Reservation;
import org.smartgen.api.Page;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** The ledger on the platform's database. */
@Component
public final class CreditLedger implements Ledger {
    private final Transactions transactions;
    private final InstantSource clock;

    @Activate
    public CreditLedger(@Reference Transactions transactions) {
        this(transactions, InstantSource.system());
    }

    CreditLedger(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Balance balance(String accountId) {
        return transactions.inTx(
                tx -> LedgerTable.balance(tx.connection(), accountId).orElseThrow(Checks::noAccount));
    }

    @Override
    public void require(String accountId, Credits amount) {
        Credits available = balance(accountId).available();
        if (available.compareTo(amount) < 0) {
            throw insufficient(amount, available);
        }
    }

    @Override
    public void reserve(Tx tx, Spend spend) throws SQLException {
        Credits amount = spend.amount();
        if (amount.thousandths() < 0) {
            throw new IllegalArgumentException("nobody reserves " + amount + " credits");
        }
        Connection connection = tx.connection();
        String accountId = spend.accountId();
        Balance before = LedgerTable.lock(connection, accountId).orElseThrow(Checks::noAccount);
        if (LedgerTable.reservation(connection, accountId, spend.generationId()).isPresent()) {
            return;
        }
        if (!LedgerTable.moveToReserved(connection, accountId, amount)) {
            throw insufficient(amount, before.available());
        }
        LedgerTable.insertReserve(connection, spend, clock.instant());
    }

    @Override
    public void capture(Tx tx, String accountId, String generationId) throws SQLException {
        settle(tx.connection(), accountId, generationId, Kind.CAPTURE);
    }

    @Override
    public void release(Tx tx, String accountId, String generationId) throws SQLException {
        settle(tx.connection(), accountId, generationId, Kind.RELEASE);
    }

    private void settle(Connection connection, String accountId, String generationId, Kind kind) throws SQLException {
        LedgerTable.lock(connection, accountId).orElseThrow(Checks::noAccount);
        Reservation reservation = LedgerTable.reservation(connection, accountId, generationId)
                .orElseThrow(() -> new IllegalStateException("nothing was reserved for " + generationId));
        if (reservation.settled()) {
            return;
        }
        Credits back = kind == Kind.RELEASE ? reservation.amount() : Credits.ZERO;
        LedgerTable.takeFromReserved(connection, accountId, reservation.amount(), back);
        LedgerTable.insertSettlement(connection, accountId, generationId, kind, back, clock.instant());
    }

    /** How to get more credits is added by who speaks to the caller. */
    private static GenerationException insufficient(Credits required, Credits available) {
        String message = "This needs " + credits(required) + " and the account has " + credits(available) + ".";
        return new GenerationException(ErrorCode.INSUFFICIENT_CREDITS, message)
                .limit(required.toNumber(), available.toNumber());
    }

    private static String credits(Credits amount) {
        return amount + (amount.thousandths() == 1_000 ? " credit" : " credits");
    }

    @Override
    public Page<Entry> entries(String accountId, int limit, @Nullable String after) {
        long before = Cursors.number(after);
        return transactions.inTx(tx -> Cursors.page(
                new LedgerReport(tx.connection()).entries(accountId, limit + 1, before),
                limit,
                entry -> String.valueOf(entry.id())));
    }

    @Override
    public List<Usage> usage(String accountId, LocalDate from, LocalDate to, Per per) {
        Instant begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return transactions.inTx(tx -> new LedgerReport(tx.connection()).usage(accountId, begin, end, per));
    }
}
