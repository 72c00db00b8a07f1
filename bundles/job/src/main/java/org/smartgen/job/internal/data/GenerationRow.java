package org.smartgen.job.internal.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.job.internal.call.Task;
import org.smartgen.spi.Lane;
import org.smartgen.spi.Warning;

/**
 * A row of the table {@code generation}.
 *
 * @param needs a capability without which no node may claim it, or null
 * @param source the generation that it was drawn again from, or null
 * @param worker the claim that it is held under, or null
 * @param expiredAt when its pictures were removed, or null
 */
public record GenerationRow(
        String accountId,
        String keyId,
        long revision,
        Status status,
        Lane lane,
        GeneratorId generator,
        Credits price,
        Request request,
        RoutingDecision decision,
        Map<String, String> metadata,
        List<Warning> warnings,
        String format,
        @Nullable String needs,
        @Nullable String source,
        Progress progress,
        Generation.@Nullable Result result,
        Generation.@Nullable Failure failure,
        int attempts,
        @Nullable String worker,
        Instant deadlineAt,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiredAt) {
    public GenerationRow {
        metadata = Map.copyOf(metadata);
        warnings = List.copyOf(warnings);
    }

    public static GenerationRow queued(Order order, @Nullable String needs, Instant now) {
        return new GenerationRow(
                order.accountId(),
                order.keyId(),
                1,
                Status.QUEUED,
                Lane.QUEUED,
                order.generator().id(),
                order.price(),
                order.request(),
                order.decision(),
                order.metadata(),
                order.warnings(),
                order.format(),
                needs,
                null,
                Progress.NONE,
                null,
                null,
                0,
                null,
                now.plus(order.deadline()),
                now,
                null,
                null,
                null);
    }

    public static GenerationRow completed(
            Order order, Generation.Result result, List<Warning> warnings, Instant startedAt, Instant now) {
        return ended(order, Status.COMPLETED, new Progress(1, ""), result, null, warnings, startedAt, now);
    }

    public static GenerationRow failed(Order order, Generation.Failure failure, Instant startedAt, Instant now) {
        return ended(order, Status.FAILED, Progress.NONE, null, failure, order.warnings(), startedAt, now);
    }

    private static GenerationRow ended(
            Order order,
            Status status,
            Progress progress,
            Generation.@Nullable Result result,
            Generation.@Nullable Failure failure,
            List<Warning> warnings,
            Instant startedAt,
            Instant now) {
        return new GenerationRow(
                order.accountId(),
                order.keyId(),
                1,
                status,
                Lane.INSTANT,
                order.generator().id(),
                order.price(),
                order.request(),
                order.decision(),
                order.metadata(),
                warnings,
                order.format(),
                null,
                source(order),
                progress,
                result,
                failure,
                1,
                null,
                startedAt.plus(order.deadline()),
                startedAt,
                startedAt,
                now,
                null);
    }

    private static @Nullable String source(Order order) {
        return order.redrawing() == null ? null : order.redrawing().source();
    }

    /** Whose redraws are counted when this one is drawn again. */
    public String root() {
        return source == null ? id() : source;
    }

    public String id() {
        return request.id();
    }

    public Task task() {
        return new Task(request, generator, format, needs != null, warnings, null);
    }

    public Generation toGeneration(int queuePosition, double estimatedSeconds) {
        var enhanced = request.enhanced();
        return new Generation(
                request.id(),
                accountId,
                status,
                revision,
                request.intent(),
                lane,
                generator,
                decision,
                request.size(),
                request.seed(),
                charge(),
                enhanced == null ? null : enhanced.text(),
                progress.fraction(),
                progress.stage(),
                result,
                failure,
                queuePosition,
                estimatedSeconds,
                metadata,
                warnings,
                createdAt);
    }

    private Generation.Charge charge() {
        boolean refunded = status == Status.FAILED && lane == Lane.QUEUED;
        return new Generation.Charge(
                price, status == Status.COMPLETED ? price : Credits.ZERO, refunded ? price : Credits.ZERO);
    }
}
