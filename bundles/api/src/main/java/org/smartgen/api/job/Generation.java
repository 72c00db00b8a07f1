package org.smartgen.api.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Credits;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/**
 * The state of a generation at one moment.
 *
 * @param revision raised by each persisted change
 * @param charge what was quoted, captured and refunded
 * @param progress 0 to 1
 * @param result null until completed
 * @param failure null unless failed
 * @param queuePosition 1 is next; 0 when not queued
 * @param estimatedSeconds from now until the end; 0 when ended
 */
public record Generation(
        String id,
        String accountId,
        Status status,
        long revision,
        String intent,
        Lane lane,
        GeneratorId generator,
        RoutingDecision decision,
        PixelSize size,
        long seed,
        Charge charge,
        @Nullable String enhancedPrompt,
        double progress,
        String stage,
        @Nullable Result result,
        @Nullable Failure failure,
        int queuePosition,
        double estimatedSeconds,
        Map<String, String> metadata,
        List<Warning> warnings,
        Instant createdAt) {
    /** Written in lower case in JSON. */
    public enum Status {
        QUEUED,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /** In credits. */
    public record Charge(Credits quoted, Credits captured, Credits refunded) {}

    /** A kept file. {@code name} is its name in the picture store. */
    public record Output(String format, String name, int width, int height, long bytes, String sha256) {}

    /** What a completed generation has. Components as in {@link MadePicture}. */
    public record Result(
            List<Output> outputs,
            @Nullable Spec spec,
            String altText,
            String description,
            @Nullable DataTable table,
            DataSource dataSource,
            Map<String, Check> checks,
            @Nullable String drawnBy,
            @Nullable String degraded) {
        public Result {
            outputs = List.copyOf(outputs);
            checks = Map.copyOf(checks);
        }
    }

    /** @param message for the caller */
    public record Failure(ErrorCode code, String message) {}

    public Generation {
        metadata = Map.copyOf(metadata);
        warnings = List.copyOf(warnings);
    }

    /** {@code credits_used}: the price while it is reserved, what was taken when completed, 0 when failed. */
    public Credits creditsUsed() {
        return switch (status) {
            case QUEUED, PROCESSING -> charge.quoted();
            case COMPLETED -> charge.captured();
            case FAILED -> Credits.ZERO;
        };
    }

    public boolean isTerminal() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }
}
