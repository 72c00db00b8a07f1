package org.smartgen.core.internal.admission;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Background;
import org.smartgen.api.job.PictureMaker;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.submission.Submission;
import org.smartgen.api.submission.SubmitGeneration;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;

/**
 * Draws the examples of each of our instant generators once it has come, in the background, so that its classes are loaded and its fonts
 * read before the first request. What is drawn is thrown away. Only where requests can come: the reference to {@link SubmitGeneration}
 * says so.
 */
@Component(immediate = true, service = WarmUp.class)
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final String OURS = "smart-";

    private final IntentRouter router;
    private final OrderDesk desk;
    private final Catalogue catalogue;
    private final PictureMaker maker;
    private final Background background;
    private final LongSupplier nanos;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Runnable follow = this::follow;
    private volatile boolean stopped;

    @Activate
    public WarmUp(
            @Reference IntentRouter router,
            @Reference Catalogue catalogue,
            @Reference PictureMaker maker,
            @Reference Background background,
            @Reference SubmitGeneration submissions) {
        this(router, catalogue, maker, background, System::nanoTime);
        catalogue.listen(follow);
        follow();
    }

    WarmUp(IntentRouter router, Catalogue catalogue, PictureMaker maker, Background background, LongSupplier nanos) {
        this.router = router;
        this.desk = new OrderDesk(router, catalogue, Duration.ZERO);
        this.catalogue = catalogue;
        this.maker = maker;
        this.background = background;
        this.nanos = nanos;
    }

    @Deactivate
    void stop() {
        stopped = true;
        catalogue.forget(follow);
    }

    /** Whoever is new is warmed up; another version of a generator is. */
    void follow() {
        for (GeneratorInfo generator : catalogue.generators()) {
            boolean wanted =
                    generator.lane() == Lane.INSTANT && generator.intent().startsWith(OURS);
            if (wanted && begun.add(generator.id().toString())) {
                background.run("warm up " + generator.intent(), () -> warmUp(generator));
            }
        }
    }

    private void warmUp(GeneratorInfo generator) {
        long end = nanos.getAsLong() + LONGEST.toNanos();
        List<String> examples = generator.examples();
        int drawn = 0;
        while (drawn < examples.size() && !stopped && nanos.getAsLong() < end) {
            draw(generator.intent(), examples.get(drawn++));
        }
        LOG.debug("warmed {} up with {} pictures", generator.id(), drawn);
    }

    private void draw(String intent, String example) {
        try {
            router.decide(Submission.of(example));
            maker.make(desk.order("", "", Submission.of(example).withIntent(intent)));
        } catch (GenerationException e) {
            LOG.debug("an example could not be drawn: {}", e.getMessage());
        }
    }
}
