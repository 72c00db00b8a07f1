package org.smartgen.core.internal.admission;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.submission.Submission;
import org.smartgen.api.submission.SubmitGeneration;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.spi.Lane;

/** Takes an order to its lane: an instant one is drawn and charged at its end, any other is reserved and queued in one transaction. */
@Component
public final class Submissions implements SubmitGeneration {
    private final OrderDesk desk;
    private final Jobs jobs;
    private final Ledger ledger;
    private final Transactions transactions;

    @Activate
    public Submissions(
            @Reference IntentRouter router,
            @Reference Catalogue catalogue,
            @Reference Jobs jobs,
            @Reference Ledger ledger,
            @Reference Transactions transactions) {
        this(new OrderDesk(router, catalogue, Catalogue.MEMORY), jobs, ledger, transactions);
    }

    Submissions(OrderDesk desk, Jobs jobs, Ledger ledger, Transactions transactions) {
        this.desk = desk;
        this.jobs = jobs;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public Generation submit(Caller caller, Submission submission) {
        Order order = desk.order(caller.accountId(), caller.keyId(), submission);
        if (order.generator().lane() == Lane.INSTANT) {
            ledger.require(order.accountId(), order.price());
            return jobs.runNow(order);
        }
        return transactions.inTx(tx -> {
            ledger.reserve(tx, order.accountId(), order.id(), order.price());
            return jobs.enqueue(tx, order);
        });
    }
}
