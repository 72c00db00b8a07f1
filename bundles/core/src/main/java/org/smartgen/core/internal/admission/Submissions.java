package org.smartgen.core.internal.admission;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Accounts;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.account.Ledger.Spend;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.submission.Once;
import org.smartgen.api.submission.Quote;
import org.smartgen.api.submission.Redraw;
import org.smartgen.api.submission.Submission;
import org.smartgen.api.submission.SubmitGeneration;
import org.smartgen.core.internal.CoreConfig;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.core.internal.repeat.Repeat;
import org.smartgen.core.internal.repeat.Repeats;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.Lane;

/** Takes an order to its lane: an instant one is drawn and charged at its end, any other is reserved and queued in one transaction. */
@Component(configurationPid = CoreConfig.PID)
public final class Submissions implements SubmitGeneration {
    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final Jobs.Closing NOTHING_MORE = (tx, completed) -> {};

    private final OrderDesk desk;
    private final RedrawDesk redraws;
    private final Jobs jobs;
    private final Ledger ledger;
    private final Accounts accounts;
    private final PictureStore pictures;
    private final Transactions transactions;
    private final Repeats repeats;

    @Activate
    public Submissions(
            @Reference IntentRouter router,
            @Reference Catalogue catalogue,
            @Reference Jobs jobs,
            @Reference Ledger ledger,
            @Reference Accounts accounts,
            @Reference PictureStore pictures,
            @Reference Transactions transactions,
            CoreConfig config) {
        this(
                new OrderDesk(router, catalogue, Catalogue.MEMORY),
                new RedrawDesk(catalogue, jobs),
                jobs,
                ledger,
                accounts,
                pictures,
                transactions,
                new Repeats(transactions, Duration.ofSeconds(config.idempotency_lease()), InstantSource.system()));
    }

    Submissions(
            OrderDesk desk,
            RedrawDesk redraws,
            Jobs jobs,
            Ledger ledger,
            Accounts accounts,
            PictureStore pictures,
            Transactions transactions,
            Repeats repeats) {
        this.desk = desk;
        this.redraws = redraws;
        this.jobs = jobs;
        this.ledger = ledger;
        this.accounts = accounts;
        this.pictures = pictures;
        this.transactions = transactions;
        this.repeats = repeats;
    }

    @Override
    public Generation submit(Caller caller, Submission submission) {
        return place(order(caller, submission), NOTHING_MORE);
    }

    @Override
    public Generation redraw(Caller caller, Redraw redraw) {
        return draw(redraws.order(caller, redraw), NOTHING_MORE);
    }

    @Override
    public Once.Outcome submitOnce(Caller caller, Submission submission, Once once) {
        return once(caller, once, closing -> place(order(caller, submission), closing));
    }

    @Override
    public Once.Outcome redrawOnce(Caller caller, Redraw redraw, Once once) {
        return once(caller, once, closing -> draw(redraws.order(caller, redraw), closing));
    }

    private Once.Outcome once(Caller caller, Once once, Function<Jobs.Closing, Generation> work) {
        String scope = caller.keyId() + " " + once.route();
        Repeat repeat = repeats.begin(scope, once);
        if (repeat instanceof Repeat.Done done) {
            Optional<Generation> kept = jobs.find(caller.accountId(), done.generationId());
            if (kept.isPresent()) {
                return new Once.Outcome(kept.get(), done.reply());
            }
            repeats.forget(done);
            repeat = repeats.begin(scope, once);
        }
        return repeat instanceof Repeat.First first ? first(once, first, work) : once(caller, once, work);
    }

    private Once.Outcome first(Once once, Repeat.First claim, Function<Jobs.Closing, Generation> work) {
        boolean kept = false;
        try {
            Jobs.Closing remember = (tx, made) ->
                    repeats.finish(tx, claim, made.id(), once.reply().apply(made));
            Generation generation = work.apply(remember);
            kept = generation.status() != Generation.Status.FAILED;
            return new Once.Outcome(generation, "");
        } finally {
            if (!kept) {
                abandon(claim);
            }
        }
    }

    /** What went wrong before is what the caller is told; a key that cannot be given back comes free by itself. */
    private void abandon(Repeat.First claim) {
        try {
            repeats.abandon(claim);
        } catch (RuntimeException e) {
            LOG.warn("an idempotency key is held until its lease passes", e);
        }
    }

    @Override
    public Quote quote(Caller caller, Submission submission) {
        Order order = order(caller, submission);
        EnhancedPrompt enhanced = order.request().enhanced();
        return new Quote(
                order.decision(),
                order.generator(),
                order.request().size(),
                order.request().seed(),
                enhanced == null ? null : enhanced.text(),
                jobs.pace(order.generator().id()).map(Jobs.Pace::p50).orElse(0.0),
                order.warnings());
    }

    private Order order(Caller caller, Submission submission) {
        return desk.order(caller.accountId(), caller.keyId(), submission);
    }

    private Generation place(Order order, Jobs.Closing closing) {
        if (order.generator().lane() == Lane.INSTANT) {
            return draw(order, closing);
        }
        pictures.requireSpace();
        int mostQueued = accounts.maxQueued(order.accountId());
        return transactions.inTx(tx -> enqueue(tx, order, mostQueued, closing));
    }

    private Generation draw(Order order, Jobs.Closing closing) {
        pictures.requireSpace();
        ledger.require(order.accountId(), order.price());
        return jobs.runNow(order, closing);
    }

    private Generation enqueue(Tx tx, Order order, int mostQueued, Jobs.Closing closing) throws SQLException {
        ledger.reserve(
                tx,
                new Spend(
                        order.accountId(),
                        order.keyId(),
                        order.id(),
                        order.request().intent(),
                        order.price()));
        Generation queued = jobs.enqueue(tx, order, mostQueued);
        closing.write(tx, queued);
        return queued;
    }
}
