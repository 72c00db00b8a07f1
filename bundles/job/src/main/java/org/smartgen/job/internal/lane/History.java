package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Page;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Jobs.Filter;
import org.smartgen.api.job.Jobs.Source;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.data.HistoryTable;
import org.smartgen.job.internal.data.PictureTable;
import org.smartgen.job.internal.data.Place;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** An account's generations: found, listed, ended, removed. */
final class History {
    private static final String CANCELLED = "The generation was cancelled.";

    private final Transactions transactions;
    private final Ledger ledger;
    private final Storing storing;
    private final Estimates estimates;
    private final Consumer<String> ended;
    private final GenerationTable table = new GenerationTable();
    private final HistoryTable history = new HistoryTable();
    private final PictureTable pictures = new PictureTable();

    /** @param ended told the id of a generation that was ended or removed from outside */
    History(Transactions transactions, Ledger ledger, Storing storing, Estimates estimates, Consumer<String> ended) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.storing = storing;
        this.estimates = estimates;
        this.ended = ended;
    }

    /** @throws GenerationException expired */
    Optional<Generation> find(String accountId, String id) {
        return transactions.inTx(tx -> {
            Optional<GenerationRow> row = row(tx, accountId, id);
            return row.isPresent() ? Optional.of(look(tx.connection(), row.get())) : Optional.empty();
        });
    }

    private Optional<GenerationRow> row(Tx tx, String accountId, String id) throws SQLException {
        Optional<GenerationRow> row = table.find(tx.connection(), accountId, id);
        if (row.isPresent() && row.get().expiredAt() != null) {
            throw new GenerationException(
                    ErrorCode.EXPIRED,
                    "This generation ended at " + row.get().endedAt() + "; its pictures are no longer kept.");
        }
        return row;
    }

    /** @throws GenerationException expired */
    Optional<Source> source(String accountId, String id) {
        return transactions.inTx(tx -> {
            Optional<GenerationRow> row = row(tx, accountId, id);
            return row.isPresent()
                    ? Optional.of(new Source(
                            look(tx.connection(), row.get()),
                            row.get().request(),
                            row.get().root()))
                    : Optional.empty();
        });
    }

    /** Empty also for what has expired. */
    Optional<Generation> findIfKept(String accountId, String id) {
        return transactions.inTx(tx -> {
            Optional<GenerationRow> row =
                    table.find(tx.connection(), accountId, id).filter(found -> found.expiredAt() == null);
            return row.isPresent() ? Optional.of(look(tx.connection(), row.get())) : Optional.empty();
        });
    }

    Generation look(Connection connection, GenerationRow row) throws SQLException {
        int position = row.status() == Status.QUEUED
                ? table.positions(connection, row.accountId()).getOrDefault(row.id(), 0)
                : 0;
        return row.toGeneration(position, estimates.seconds(connection, row, position));
    }

    Page<Generation> list(String accountId, Filter filter, int limit, @Nullable String after) {
        Place before = after == null ? null : Place.parse(after);
        return transactions.inTx(tx -> {
            List<GenerationRow> rows = history.list(tx.connection(), accountId, filter, limit + 1, before);
            boolean more = rows.size() > limit;
            List<GenerationRow> shown = more ? rows.subList(0, limit) : rows;
            String next = more ? Place.of(shown.get(limit - 1)).cursor() : null;
            return new Page<>(look(tx.connection(), accountId, shown), next);
        });
    }

    private List<Generation> look(Connection connection, String accountId, List<GenerationRow> rows)
            throws SQLException {
        boolean waiting = rows.stream().anyMatch(row -> row.status() == Status.QUEUED);
        Map<String, Integer> positions = waiting ? table.positions(connection, accountId) : Map.of();
        List<Generation> generations = new ArrayList<>();
        for (GenerationRow row : rows) {
            int position = positions.getOrDefault(row.id(), 0);
            generations.add(row.toGeneration(position, estimates.seconds(connection, row, position)));
        }
        return generations;
    }

    Generation cancel(String accountId, String id) {
        return transactions.inTx(tx -> {
            boolean cancelled = cancel(tx, accountId, id);
            Generation now = look(
                    tx.connection(), table.find(tx.connection(), accountId, id).orElseThrow(History::notFound));
            if (!cancelled) {
                throw new GenerationException(
                        ErrorCode.ALREADY_TERMINAL,
                        "The generation has ended: it is " + now.status().name().toLowerCase(java.util.Locale.ROOT)
                                + ".");
            }
            return now;
        });
    }

    private boolean cancel(Tx tx, String accountId, String id) throws SQLException {
        boolean cancelled = history.cancel(tx.connection(), accountId, id, CANCELLED, storing.now());
        if (cancelled) {
            ledger.release(tx, accountId, id);
            tx.afterCommit(() -> ended.accept(id));
        }
        return cancelled;
    }

    void purge(String accountId, String id) {
        transactions.<Void>inTx(tx -> {
            cancel(tx, accountId, id);
            List<String> files = pictures.of(tx.connection(), id);
            if (!history.delete(tx.connection(), accountId, id)) {
                throw notFound();
            }
            tx.afterCommit(() -> {
                storing.deleteFiles(files);
                ended.accept(id);
            });
            return null;
        });
    }

    private static GenerationException notFound() {
        return new GenerationException(
                ErrorCode.NOT_FOUND, "There is no generation of this id under this key's account.");
    }
}
