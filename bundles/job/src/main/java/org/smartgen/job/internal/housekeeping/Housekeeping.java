package org.smartgen.job.internal.housekeeping;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Chore;
import org.smartgen.api.Transactions;
import org.smartgen.job.internal.call.NamedThreads;

/**
 * Has each chore done by one node at a time: a recurring task of db-scheduler, which locks it in the database, does what is due and
 * keeps with the task what was done when.
 */
@Component(service = Housekeeping.class, immediate = true)
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final String TASK = "housekeeping";
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(3);

    private final InstantSource clock;
    /** What the scheduler still hands over while it is being stopped is dropped: another node, or the next start, does it. */
    private final ExecutorService workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            60,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new NamedThreads("housekeeping"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final ScheduledExecutorService tending =
            Executors.newScheduledThreadPool(1, new NamedThreads("housekeeping-tending"));
    private final Scheduler scheduler;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Chore> chores = List.of();

    /** @param schemaIsThere the database's tables are made before this comes */
    @Activate
    public Housekeeping(
            @Reference(target = "(smartgen.database=*)") DataSource source, @Reference Transactions schemaIsThere) {
        this(source, List.of(), EVERY, InstantSource.system());
    }

    Housekeeping(DataSource source, List<Chore> chores, Duration every, InstantSource clock) {
        this.chores = chores;
        this.clock = clock;
        RecurringTask<Done> task = Tasks.recurring(TASK, FixedDelay.of(every), Done.class)
                .initialData(Done.NOTHING)
                .onDeadExecutionRevive()
                .executeStateful((execution, context) -> doWhatIsDue(execution.getData()));
        scheduler = Scheduler.create(source)
                .startTasks(task)
                .serializer(new DoneSerializer())
                .commitWhenAutocommitDisabled(true)
                .jdbcCustomization(new DefaultJdbcCustomization(false))
                .pollingInterval(every.dividedBy(2))
                .threads(1)
                .executorService(workers)
                .dueExecutor(workers)
                .housekeeperExecutor(tending)
                .shutdownMaxWait(STOP)
                .build();
        scheduler.start();
    }

    private Done doWhatIsDue(Done before) {
        Done done = before == null ? Done.NOTHING : before;
        for (Chore chore : chores) {
            Instant last = done.at().get(chore.name());
            if (last == null || !clock.instant().isBefore(last.plus(chore.every()))) {
                done = attempt(chore) ? done.with(chore.name(), clock.instant()) : done;
            }
        }
        return done;
    }

    private static boolean attempt(Chore chore) {
        try {
            chore.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the chore {} failed and will be tried again", chore.name(), e);
            return false;
        }
    }

    @Deactivate
    void stop() {
        scheduler.stop();
        tending.shutdownNow();
        workers.shutdownNow();
    }
}
