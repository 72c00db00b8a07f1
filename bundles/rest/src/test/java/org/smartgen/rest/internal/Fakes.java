package org.smartgen.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Authenticator;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.account.RateLimits;
import org.smartgen.api.job.Check;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.GeneratorCatalogue;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Submission;
import org.smartgen.api.submission.SubmitGeneration;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;

/** The platform behind the API, made by hand. */
public final class Fakes {
    public static final String PICTURE = "0123456789abcdef0123456789abcdef.png";
    static final GeneratorId GENERATOR = new GeneratorId("org.smartgen.generator.chart", "0.9.0");

    public final List<Submission> submitted = new CopyOnWriteArrayList<>();
    public final List<Caller> callers = new CopyOnWriteArrayList<>();
    public volatile Function<Submission, Generation> answer = submission -> completed(submission, "g1");

    public final SubmitGeneration submission = (caller, submission) -> {
        callers.add(caller);
        submitted.add(submission);
        return answer.apply(submission);
    };
    public final FakeJobs jobs = new FakeJobs();
    public final FakeRateLimits rateLimits = new FakeRateLimits();
    public final FakePictures pictures;
    public final Authenticator authenticator = Fakes::authenticate;
    public final Ledger ledger = new FakeLedger();
    public final GeneratorCatalogue catalogue = () -> List.of(new GeneratorInfo(
            GENERATOR,
            "smart-chart",
            "Chart",
            Credits.of(3),
            Lane.INSTANT,
            Set.of(),
            List.of("a bar chart of sales"),
            new PixelSize(2048, 2048),
            "",
            0));
    public final IntentRouter router = submission -> decision();

    Fakes(Path folder) {
        pictures = new FakePictures(folder);
    }

    public Submission lastSubmission() {
        return submitted.get(submitted.size() - 1);
    }

    public static RoutingDecision decision() {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("smart-chart", 0.91234567);
        scores.put("smart-infographic", 0.08765433);
        return new RoutingDecision(
                "smart-chart",
                Evidence.STATISTICAL,
                scores,
                List.of(
                        new Cue("smart-chart", Evidence.STATISTICAL, "bar chart", 2.5),
                        new Cue("smart-logo", Evidence.STATISTICAL, "brand", 0.5),
                        new Cue("smart-chart", Evidence.STATISTICAL, "night", -0.5)),
                List.of("smart-infographic"),
                Map.of(),
                "en");
    }

    public static Generation completed(Submission submission, String id) {
        Generation.Output output = new Generation.Output("png", PICTURE, 1024, 768, 12_345, "ab".repeat(32));
        Generation.Result result = new Generation.Result(
                List.of(output),
                null,
                "Bar chart of sales.",
                DataSource.PROMPT,
                Map.of("fidelity", new Check(Check.Status.PASS, List.of()), "contrast", Check.NOT_APPLICABLE),
                null,
                null);
        return generation(submission, id, Status.COMPLETED, result, null);
    }

    public static Generation queued(Submission submission, String id) {
        return generation(submission, id, Status.QUEUED, null, null);
    }

    public static Generation failed(Submission submission, String id, ErrorCode code, String message) {
        return generation(submission, id, Status.FAILED, null, new Generation.Failure(code, message));
    }

    private static Generation generation(
            Submission submission,
            String id,
            Status status,
            Generation.@Nullable Result result,
            Generation.@Nullable Failure failure) {
        Credits price = Credits.of(3);
        boolean done = status == Status.COMPLETED;
        return new Generation(
                id,
                "acc1",
                status,
                7,
                "smart-chart",
                done ? Lane.INSTANT : Lane.QUEUED,
                GENERATOR,
                decision(),
                PixelSize.DEFAULT,
                4711,
                new Generation.Charge(price, done ? price : Credits.ZERO, Credits.ZERO),
                done ? null : "a better prompt",
                done ? 1 : 0.25,
                done ? "" : "waiting",
                result,
                failure,
                status == Status.QUEUED ? 2 : 0,
                done ? 0 : 12.34,
                submission.metadata(),
                submission.notices(),
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static Caller authenticate(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new GenerationException(ErrorCode.MISSING_KEY, "Send a key as Authorization: Bearer KEY.");
        }
        return switch (key) {
            case TestServer.KEY -> new Caller("acc1", "default", "k1", Set.of(Caller.GENERATE));
            case "sg_admin" -> new Caller("acc0", "admin", "k0", Set.of(Caller.ADMIN));
            case "sg_expired" -> throw new GenerationException(ErrorCode.KEY_EXPIRED, "The key has expired.");
            case "sg_revoked" -> throw new GenerationException(ErrorCode.KEY_REVOKED, "The key was revoked.");
            default -> throw new GenerationException(ErrorCode.INVALID_KEY, "The key is not known.");
        };
    }

    /** Holds what tests put in. */
    public static final class FakeJobs implements Jobs {
        public final List<Generation> kept = new CopyOnWriteArrayList<>();

        @Override
        public Generation runNow(Order order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Generation enqueue(Tx tx, Order order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Generation> find(String accountId, String id) {
            return kept.stream()
                    .filter(g -> g.accountId().equals(accountId) && g.id().equals(id))
                    .findFirst();
        }
    }

    /** Counts per bucket, and refuses when told. */
    public static final class FakeRateLimits implements RateLimits {
        public final List<Bucket> taken = new ArrayList<>();
        public volatile @Nullable GenerationException refusal;

        @Override
        public synchronized State take(Caller caller, Bucket bucket) {
            GenerationException refused = refusal;
            if (refused != null) {
                throw refused;
            }
            taken.add(bucket);
            return new State(60, 60 - taken.size(), taken.size());
        }
    }

    /** Files in a folder under any name. */
    public static final class FakePictures implements PictureStore {
        private final Path folder;
        public final List<String> asked = new CopyOnWriteArrayList<>();

        FakePictures(Path folder) {
            this.folder = folder;
        }

        public void keep(String name, byte[] bytes) {
            try {
                Files.write(folder.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Stored put(byte[] bytes, String extension) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Path> find(String name) {
            asked.add(name);
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        }

        @Override
        public void delete(String name) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FakeLedger implements Ledger {
        @Override
        public Balance balance(String accountId) {
            return new Balance(accountId.equals("acc1") ? Credits.of(997) : Credits.ZERO, Credits.of(0.5));
        }

        @Override
        public void reserve(Tx tx, String accountId, String generationId, Credits amount) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void capture(Tx tx, String accountId, String generationId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(Tx tx, String accountId, String generationId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void require(String accountId, Credits amount) {
            throw new UnsupportedOperationException();
        }
    }
}
