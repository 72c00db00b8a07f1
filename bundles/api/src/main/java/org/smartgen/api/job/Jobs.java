package org.smartgen.api.job;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.Page;
import org.smartgen.api.Tx;
import org.smartgen.api.routing.GeneratorId;

/** Runs and keeps generations. */
@ProviderType
public interface Jobs {

    /** Something to be written in the transaction that closes an instant generation. */
    @FunctionalInterface
    interface Closing {
        /** Whatever it throws undoes the generation: nothing is stored or charged. */
        void write(Tx tx, Generation completed) throws SQLException;
    }

    /**
     * Which of an account's generations are wanted.
     *
     * @param statuses empty: all
     * @param intent null: all
     */
    record Filter(Set<Generation.Status> statuses, @Nullable String intent) {
        public static final Filter ALL = new Filter(Set.of(), null);

        public Filter {
            statuses = Set.copyOf(statuses);
        }
    }

    /** Measured times of a generator's calls in seconds. */
    record Pace(double p50, double p90) {}

    /**
     * The instant lane: draws on a bounded pool while the caller waits, then stores job, charge and picture name in one transaction.
     * Before that nothing is written.
     *
     * @param closing written in that transaction when the picture is completed; not called otherwise
     * @return completed; or failed, stored as such with nothing charged, when the fault was not the caller's
     * @throws org.smartgen.spi.GenerationException for a fault of the caller's (nothing is stored), queue_full, draining; invalid_option:
     *     the source of its redrawing has been drawn again too often
     */
    Generation runNow(Order order, Closing closing);

    /**
     * The queued lane: stores the job; a worker is woken after the commit. The price is reserved by the caller in the same transaction,
     * which also keeps the account's other admissions out until it ends.
     *
     * @param mostQueued how many generations the account may have queued or running, this one included
     * @throws org.smartgen.spi.GenerationException queue_full, draining
     */
    Generation enqueue(Tx tx, Order order, int mostQueued) throws SQLException;

    /**
     * @return empty also for another account's generation
     * @throws org.smartgen.spi.GenerationException expired: it was there, its pictures are no longer kept
     */
    Optional<Generation> find(String accountId, String id);

    /**
     * An account's generations, newest first, without those that have expired.
     *
     * @param limit 1 to 100
     * @param after cursor of the page before, or null
     * @throws org.smartgen.spi.GenerationException invalid_option: not a cursor
     */
    Page<Generation> list(String accountId, Filter filter, int limit, @Nullable String after);

    /**
     * Ends a generation that is queued or running, and gives back what it had reserved.
     *
     * @return as it is now: failed, with the code cancelled
     * @throws org.smartgen.spi.GenerationException not_found, already_terminal
     */
    Generation cancel(String accountId, String id);

    /**
     * Removes a generation and its files, ending it first if need be. What it cost stays in the ledger.
     *
     * @throws org.smartgen.spi.GenerationException not_found
     */
    void purge(String accountId, String id);

    /**
     * Tells of each persisted change of a generation, on whatever node it happens, in order, until closed. The listener is called on a
     * thread of this service, never at once with itself, and must return soon; it gets null when this service goes. A listener that
     * comes late is told the present state first.
     */
    Watch watch(String accountId, String id, Consumer<@Nullable Generation> listener);

    /** Ends a {@link #watch}. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What a completed generation can be drawn again from.
     *
     * @param root the generation whose redraws are counted: itself, or the one it was drawn again from
     */
    record Source(Generation generation, Request request, String root) {}

    /**
     * @return empty also for another account's generation
     * @throws org.smartgen.spi.GenerationException expired: it was there, its pictures are no longer kept
     */
    Optional<Source> source(String accountId, String id);

    /** Empty when none of its calls was measured yet. */
    Optional<Pace> pace(GeneratorId generator);
}
