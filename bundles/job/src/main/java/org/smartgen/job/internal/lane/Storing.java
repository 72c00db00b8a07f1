package org.smartgen.job.internal.lane;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.account.Ledger.Spend;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs.Closing;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.Order;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.submission.Redraw;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.data.PictureTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * How a generation ends: the files first, then one transaction with the row and the charge, so that a crash in between leaves a file
 * that nobody knows, never a charge or an answer without a picture.
 */
final class Storing {
    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

    private final Transactions transactions;
    private final Ledger ledger;
    private final PictureStore pictures;
    private final GenerationTable table;
    private final PictureTable pictureTable = new PictureTable();
    private final Consumer<String> changed;
    private final InstantSource clock;

    Storing(
            Transactions transactions,
            Ledger ledger,
            PictureStore pictures,
            GenerationTable table,
            Consumer<String> changed,
            InstantSource clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.pictures = pictures;
        this.table = table;
        this.changed = changed;
        this.clock = clock;
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws GenerationException insufficient_credits, storage_full: nothing is kept */
    Generation completeInstant(Order order, MadePicture made, Instant startedAt, Closing closing) {
        List<Generation.Output> outputs = put(made);
        var row = GenerationRow.completed(order, result(made, outputs), made.warnings(), startedAt, now());
        try {
            transactions.<Void>inTx(tx -> {
                // the account's lock comes first: inserting a row of an account shares its lock, and two who share
                // cannot both own it
                boolean free = order.price().isZero();
                if (!free) {
                    ledger.reserve(tx, spend(order));
                }
                requireRedraw(tx, order);
                table.insert(tx.connection(), row);
                pictureTable.insert(tx.connection(), row.id(), outputs);
                if (!free) {
                    ledger.capture(tx, order.accountId(), order.id());
                }
                closing.write(tx, row.toGeneration(0, 0));
                return null;
            });
        } catch (RuntimeException e) {
            if (!isStored(row, outputs, e)) {
                delete(outputs);
                throw e;
            }
        }
        return row.toGeneration(0, 0);
    }

    private void requireRedraw(Tx tx, Order order) throws SQLException {
        String source = order.redrawing() == null ? null : order.redrawing().source();
        if (source == null) {
            return;
        }
        int count = table.countRedraws(tx.connection(), order.accountId(), source);
        if (count >= Redraw.MOST_FREE) {
            throw new GenerationException(
                            ErrorCode.INVALID_OPTION,
                            "A generation is drawn again at most " + Redraw.MOST_FREE
                                    + " times; send its spec without \"from\" for a picture of its own.")
                    .param("from")
                    .limit(Redraw.MOST_FREE, count + 1);
        }
    }

    private static Spend spend(Order order) {
        return new Spend(
                order.accountId(), order.keyId(), order.id(), order.request().intent(), order.price());
    }

    /** A commit whose answer was lost may have happened all the same: then its files stay, as they do while nobody knows. */
    private boolean isStored(GenerationRow row, List<Generation.Output> outputs, RuntimeException failure) {
        try {
            return transactions
                    .inTx(tx -> table.find(tx.connection(), row.accountId(), row.id()))
                    .map(GenerationRow::result)
                    .filter(r -> r.outputs().equals(outputs))
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn("it is not known whether generation {} was stored; its files stay", row.id());
            failure.addSuppressed(e);
            throw failure;
        }
    }

    Generation failInstant(Order order, GenerationException failure, Instant startedAt) {
        var row = GenerationRow.failed(order, failure(failure), startedAt, now());
        transactions.<Void>inTx(tx -> {
            table.insert(tx.connection(), row);
            return null;
        });
        return row.toGeneration(0, 0);
    }

    /** Does nothing, and keeps no file, when the claim was lost. */
    void completeQueued(GenerationRow row, String claim, MadePicture made) {
        List<Generation.Output> outputs = put(made);
        try {
            boolean held = transactions.inTx(tx -> {
                boolean done =
                        table.complete(tx.connection(), row.id(), claim, result(made, outputs), made.warnings(), now());
                if (done) {
                    pictureTable.insert(tx.connection(), row.id(), outputs);
                    ledger.capture(tx, row.accountId(), row.id());
                    tx.afterCommit(() -> changed.accept(row.id()));
                }
                return done;
            });
            if (!held) {
                delete(outputs);
            }
        } catch (RuntimeException e) {
            if (!isStored(row, outputs, e)) {
                delete(outputs);
                throw e;
            }
        }
    }

    void failQueued(GenerationRow row, String claim, GenerationException failure) {
        transactions.<Void>inTx(tx -> {
            if (table.fail(tx.connection(), row.id(), claim, failure(failure), now())) {
                ledger.release(tx, row.accountId(), row.id());
                tx.afterCommit(() -> changed.accept(row.id()));
            }
            return null;
        });
    }

    /** For a job that nobody works on. */
    void giveUp(Tx tx, GenerationRow row, Generation.Failure failure) throws SQLException {
        if (table.failQueued(tx.connection(), row.id(), failure, now())) {
            ledger.release(tx, row.accountId(), row.id());
            tx.afterCommit(() -> changed.accept(row.id()));
        }
    }

    void giveUpUnreadable(Tx tx, String claim) throws SQLException {
        Optional<String[]> job = table.failUnreadable(tx.connection(), claim, now());
        if (job.isPresent()) {
            ledger.release(tx, job.get()[0], job.get()[1]);
        }
    }

    private static Generation.Failure failure(GenerationException e) {
        String message = e.getMessage();
        return new Generation.Failure(e.code(), message == null ? e.code().title() : message);
    }

    private static Generation.Result result(MadePicture made, List<Generation.Output> outputs) {
        return new Generation.Result(
                outputs,
                made.spec(),
                made.altText(),
                made.description(),
                made.table(),
                made.dataSource(),
                made.checks(),
                made.drawnBy(),
                made.degraded());
    }

    private List<Generation.Output> put(MadePicture made) {
        List<Generation.Output> outputs = new ArrayList<>();
        try {
            for (MadePicture.File file : made.files()) {
                var stored = pictures.put(file.bytes(), file.format());
                outputs.add(new Generation.Output(
                        file.format(), stored.name(), file.width(), file.height(), stored.bytes(), stored.sha256()));
            }
            return outputs;
        } catch (RuntimeException e) {
            delete(outputs);
            throw e instanceof GenerationException
                    ? e
                    : new GenerationException(ErrorCode.INTERNAL_ERROR, "The picture could not be stored.", e);
        }
    }

    private void delete(List<Generation.Output> outputs) {
        deleteFiles(outputs.stream().map(Generation.Output::name).toList());
    }

    /** A file that stays is found again by the sweep. */
    void deleteFiles(List<String> names) {
        for (String name : names) {
            try {
                pictures.delete(name);
            } catch (IOException | RuntimeException e) {
                LOG.warn("picture {} could not be removed", name, e);
            }
        }
    }
}
