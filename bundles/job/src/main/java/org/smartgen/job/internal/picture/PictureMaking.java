package org.smartgen.job.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.PictureMaker;
import org.smartgen.api.job.Redrawing;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.job.internal.call.CallContext;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.call.Task;
import org.smartgen.job.internal.check.PictureChecks;
import org.smartgen.job.internal.generator.Generators;
import org.smartgen.job.internal.generator.Lease;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Redrawable;
import org.smartgen.spi.Warning;

/** The only place that calls a generator. Whatever a generator throws, it ends here as an error with a code. */
@Component(service = {PictureMaker.class, PictureMaking.class})
public final class PictureMaking implements PictureMaker {
    private static final Logger LOG = LoggerFactory.getLogger(PictureMaking.class);

    /** What only the platform says of a job. */
    private static final Set<ErrorCode> HOSTS_OWN = Set.of(
            ErrorCode.DRAINING,
            ErrorCode.WORKER_LOST,
            ErrorCode.CANCELLED,
            ErrorCode.GENERATOR_UNAVAILABLE,
            ErrorCode.QUEUE_FULL,
            ErrorCode.RATE_LIMITED);

    private final Generators generators;
    private final Models models;

    @Activate
    public PictureMaking(@Reference Generators generators, @Reference Models models) {
        this.generators = generators;
        this.models = models;
    }

    @Override
    public MadePicture make(Order order) {
        try (var context =
                new CallContext(order.deadline(), models, Task.of(order).withModel())) {
            return make(Task.of(order), context);
        }
    }

    /** Names of the bundles whose generators can be called now. */
    public Set<String> generators() {
        return generators.names();
    }

    /** In the calling thread. */
    public MadePicture make(Task task, CallContext context) {
        ArtifactFiles.require(task.format());
        try (Lease lease = generators.acquire(task.generator(), task.request().intent())) {
            GenerationResult result = generate(lease, task, context);
            return finish(lease, task, result, context);
        }
    }

    private GenerationResult generate(Lease lease, Task task, CallContext context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            GenerationResult result = context.interruptibly(() -> draw(lease, task, context));
            if (result == null) {
                throw new IllegalStateException("generate returned null");
            }
            return result;
        } catch (GenerationException e) {
            // whatever a generator makes of being interrupted, why it was told to end counts
            throw context.stopped().isPresent() || HOSTS_OWN.contains(e.code()) ? failure(lease.id(), e, context) : e;
        } catch (Throwable e) {
            throw failure(lease.id(), e, context);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static @Nullable GenerationResult draw(Lease lease, Task task, CallContext context) {
        Redrawing redrawing = task.redrawing();
        if (redrawing == null) {
            return lease.generator().generate(task.request(), context);
        }
        if (!(lease.generator() instanceof Redrawable redrawable)) {
            throw new GenerationException(
                            ErrorCode.INVALID_OPTION,
                            "The generator of " + task.request().intent() + " draws no specs.")
                    .param("spec");
        }
        return redrawable.redraw(redrawing.spec(), DrawRequest.of(task.request()), context);
    }

    /** Paints with the generator's code still in use, so its faults are handled alike. */
    private MadePicture finish(Lease lease, Task task, GenerationResult result, CallContext context) {
        try {
            var files = ArtifactFiles.of(result, task);
            List<Warning> warnings = new ArrayList<>(task.warnings());
            if (!lease.isExact()) {
                warnings.add(Warning.of(
                        "generator_replaced",
                        "Drawn by " + lease.id() + ", because " + task.generator() + " is no longer installed."));
            }
            warnings.addAll(result.warnings());
            warnings.addAll(files.warnings());
            PictureChecks checks = files.checkable()
                    .map(drawing -> PictureChecks.of(task, result, drawing))
                    .orElse(PictureChecks.NOT_APPLICABLE);
            warnings.addAll(checks.warnings());
            return new MadePicture(
                    task.request().intent(),
                    files.files(),
                    result.spec().orElse(null),
                    result.altText(),
                    result.description(),
                    result.table().orElse(null),
                    result.dataSource(),
                    checks.checks(),
                    result.drawnBy().orElse(null),
                    result.degraded().orElse(null),
                    warnings);
        } catch (GenerationException e) {
            throw e;
        } catch (Throwable e) {
            throw failure(lease.id(), e, context);
        }
    }

    private static GenerationException failure(GeneratorId generator, Throwable cause, CallContext context) {
        Optional<ErrorCode> stopped = context.stopped();
        if (stopped.isPresent()) {
            LOG.debug("generator {} ended when told to", generator, cause);
            return new GenerationException(
                    stopped.get(), "The generation was ended before the picture was ready.", cause);
        }
        LOG.warn("generator {} failed", generator, cause);
        return new GenerationException(ErrorCode.RENDER_FAILED, "The generator could not draw this picture.", cause);
    }
}
