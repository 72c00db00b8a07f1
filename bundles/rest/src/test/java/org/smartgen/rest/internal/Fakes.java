package org.smartgen.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Page;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Accounts;
import org.smartgen.api.account.AuditLog;
import org.smartgen.api.account.Authenticator;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Keys;
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
import org.smartgen.api.submission.Once;
import org.smartgen.api.submission.Quote;
import org.smartgen.api.submission.Redraw;
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
    public final List<Redraw> redrawn = new CopyOnWriteArrayList<>();
    public final List<Caller> callers = new CopyOnWriteArrayList<>();
    public volatile Function<Submission, Generation> answer = submission -> completed(submission, "g1");

    public final FakeSubmission submission = new FakeSubmission();
    public final FakeJobs jobs = new FakeJobs();
    public final FakeRateLimits rateLimits = new FakeRateLimits();
    public final FakePictures pictures;
    public final Authenticator authenticator = Fakes::authenticate;
    public final FakeLedger ledger = new FakeLedger();
    public final FakeAccounts accounts = new FakeAccounts();
    public final GeneratorCatalogue catalogue = catalogue(new GeneratorInfo(
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
    /** One generator, which draws charts' specs. */
    public static GeneratorCatalogue catalogue(GeneratorInfo generator) {
        return new GeneratorCatalogue() {
            @Override
            public List<GeneratorInfo> generators() {
                return List.of(generator);
            }

            @Override
            public List<String> specs() {
                return List.of("chart-1");
            }

            @Override
            public Optional<String> schema(String name) {
                return name.startsWith("chart") ? Optional.of("{\"title\":\"chart\"}") : Optional.empty();
            }
        };
    }

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
                "",
                null,
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

    /** The same at another revision. */
    public static Generation revised(Generation g, long revision) {
        return with(g, revision, g.status(), g.progress(), g.stage());
    }

    public static Generation processing(
            Submission submission, String id, long revision, double progress, String stage) {
        return with(queued(submission, id), revision, Status.PROCESSING, progress, stage);
    }

    private static Generation with(Generation g, long revision, Status status, double progress, String stage) {
        return new Generation(
                g.id(),
                g.accountId(),
                status,
                revision,
                g.intent(),
                g.lane(),
                g.generator(),
                g.decision(),
                g.size(),
                g.seed(),
                g.charge(),
                g.enhancedPrompt(),
                progress,
                stage,
                g.result(),
                g.failure(),
                status == Status.QUEUED ? g.queuePosition() : 0,
                g.estimatedSeconds(),
                g.metadata(),
                g.warnings(),
                g.createdAt());
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

    /** Answers as told, and keeps the replies of keys. */
    public final class FakeSubmission implements SubmitGeneration {
        public final Map<String, Once> keys = new ConcurrentHashMap<>();
        private final Map<String, Once.Outcome> outcomes = new ConcurrentHashMap<>();

        @Override
        public Generation submit(Caller caller, Submission submission) {
            callers.add(caller);
            submitted.add(submission);
            return answer.apply(submission);
        }

        @Override
        public synchronized Once.Outcome submitOnce(Caller caller, Submission submission, Once once) {
            Once before = keys.putIfAbsent(once.key(), once);
            if (before != null && !before.bodySha256().equals(once.bodySha256())) {
                throw new GenerationException(ErrorCode.IDEMPOTENCY_KEY_REUSED, "Another body.");
            }
            Once.Outcome known = outcomes.get(once.key());
            if (known != null) {
                return known;
            }
            Generation made = submit(caller, submission);
            outcomes.put(once.key(), new Once.Outcome(made, once.reply().apply(made)));
            return new Once.Outcome(made, "");
        }

        @Override
        public Generation redraw(Caller caller, Redraw redraw) {
            redrawn.add(redraw);
            return completed(Submission.of("a spec"), "g2");
        }

        @Override
        public Once.Outcome redrawOnce(Caller caller, Redraw redraw, Once once) {
            keys.put(once.key(), once);
            return new Once.Outcome(redraw(caller, redraw), "");
        }

        @Override
        public Quote quote(Caller caller, Submission submission) {
            return new Quote(
                    decision(),
                    catalogue.generators().get(0),
                    PixelSize.DEFAULT,
                    4711,
                    "a better prompt",
                    1.25,
                    submission.notices());
        }
    }

    private static Caller authenticate(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new GenerationException(ErrorCode.MISSING_KEY, "Send a key as Authorization: Bearer KEY.");
        }
        return switch (key) {
            case TestServer.KEY -> new Caller("acc1", "default", "k1", Set.of(Caller.GENERATE, Caller.KEYS));
            case "sg_narrow" -> new Caller("acc1", "default", "k2", Set.of(Caller.GENERATE));
            case "sg_other" -> new Caller("acc2", "other", "k3", Set.of(Caller.GENERATE, Caller.KEYS));
            case "sg_admin" -> new Caller("acc0", "admin", "k0", Set.of(Caller.ADMIN));
            case "sg_expired" -> throw new GenerationException(ErrorCode.KEY_EXPIRED, "The key has expired.");
            case "sg_revoked" -> throw new GenerationException(ErrorCode.KEY_REVOKED, "The key was revoked.");
            default -> throw new GenerationException(ErrorCode.INVALID_KEY, "The key is not known.");
        };
    }

    /** Holds what tests put in; changes are told to those who watch, on the caller's thread. */
    public static final class FakeJobs implements Jobs {
        public final List<Generation> kept = new CopyOnWriteArrayList<>();
        public final List<Watching> watching = new CopyOnWriteArrayList<>();
        public volatile @Nullable GenerationException refusal;
        public volatile boolean stopped;
        public final List<String> asked = new CopyOnWriteArrayList<>();

        /** One who watches. */
        public record Watching(String id, Consumer<@Nullable Generation> listener) {}

        /** Replaces the generation of the same id. */
        public void change(Generation now) {
            kept.removeIf(g -> g.id().equals(now.id()));
            kept.add(now);
            watching.stream().filter(w -> w.id().equals(now.id())).forEach(w -> w.listener()
                    .accept(now));
        }

        /** As when the service goes. */
        public void stop() {
            stopped = true;
            watching.forEach(w -> w.listener().accept(null));
        }

        private void refuseIfTold() {
            GenerationException refused = refusal;
            if (refused != null) {
                throw refused;
            }
        }

        @Override
        public Generation runNow(Order order, Closing closing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Source> source(String accountId, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Generation enqueue(Tx tx, Order order, int mostQueued) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Generation> find(String accountId, String id) {
            refuseIfTold();
            return kept.stream()
                    .filter(g -> g.accountId().equals(accountId) && g.id().equals(id))
                    .findFirst();
        }

        @Override
        public Page<Generation> list(String accountId, Filter filter, int limit, @Nullable String after) {
            refuseIfTold();
            asked.add(new TreeSet<>(filter.statuses()) + " " + filter.intent() + " " + limit + " " + after);
            List<Generation> found = kept.stream()
                    .filter(g -> g.accountId().equals(accountId))
                    .filter(g ->
                            filter.statuses().isEmpty() || filter.statuses().contains(g.status()))
                    .toList();
            boolean more = found.size() > limit;
            return new Page<>(more ? found.subList(0, limit) : found, more ? "more" : null);
        }

        @Override
        public Generation cancel(String accountId, String id) {
            asked.add("cancel " + accountId + " " + id);
            Generation found = find(accountId, id)
                    .orElseThrow(() -> new GenerationException(ErrorCode.NOT_FOUND, "There is no such generation."));
            if (found.isTerminal()) {
                throw new GenerationException(ErrorCode.ALREADY_TERMINAL, "It has ended.");
            }
            return failed(Submission.of("x"), id, ErrorCode.CANCELLED, "The generation was cancelled.");
        }

        @Override
        public void purge(String accountId, String id) {
            asked.add("purge " + accountId + " " + id);
            if (!kept.removeIf(g -> g.accountId().equals(accountId) && g.id().equals(id))) {
                throw new GenerationException(ErrorCode.NOT_FOUND, "There is no such generation.");
            }
        }

        @Override
        public Watch watch(String accountId, String id, Consumer<@Nullable Generation> listener) {
            Watching watcher = new Watching(id, listener);
            watching.add(watcher);
            if (stopped) {
                listener.accept(null);
            } else {
                find(accountId, id).ifPresent(listener);
            }
            return () -> watching.remove(watcher);
        }

        @Override
        public Optional<Pace> pace(GeneratorId generator) {
            return Optional.of(new Pace(0.0124, 0.0211));
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
        public Stream<String> writtenBefore(Instant time) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void requireSpace() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String name) {
            throw new UnsupportedOperationException();
        }
    }

    /** Two entries and one use. */
    public static final class FakeLedger implements Ledger {
        public final List<String> asked = new CopyOnWriteArrayList<>();

        @Override
        public Page<Entry> entries(String accountId, int limit, @Nullable String after) {
            asked.add(accountId + " " + limit + " " + after);
            Instant at = Instant.parse("2026-01-02T03:04:05Z");
            return new Page<>(
                    List.of(
                            new Entry(7, "g1", "reserve", Credits.of(-3), at, ""),
                            new Entry(1, null, "grant", Credits.of(1000), at, "first credits")),
                    "1");
        }

        @Override
        public List<Usage> usage(String accountId, LocalDate from, LocalDate to, Per per) {
            asked.add(accountId + " " + from + " " + to + " " + per);
            return List.of(new Usage("2026-01-02", 4, Credits.of(10.5)));
        }

        @Override
        public Balance balance(String accountId) {
            return new Balance(accountId.equals("acc1") ? Credits.of(997) : Credits.ZERO, Credits.of(0.5));
        }

        @Override
        public void reserve(Tx tx, Spend spend) {
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

    /** One account that everything is said of, and what was asked for. */
    public static final class FakeAccounts implements Accounts {
        public final List<String> asked = new CopyOnWriteArrayList<>();
        private static final Account ACME = new Account(
                "acc9",
                "Acme",
                new Balance(Credits.of(5), Credits.ZERO),
                new AccountLimits(10, null, 3),
                Instant.parse("2026-01-02T03:04:05Z"));

        private static GenerationException notFound() {
            return new GenerationException(ErrorCode.NOT_FOUND, "There is no such account.");
        }

        @Override
        public Created create(String name, Credits grant, AccountLimits limits, Caller by) {
            asked.add("create " + name + " " + grant + " " + limits + " by " + by.keyId());
            return new Created("acc9", name, "sg_live_new");
        }

        @Override
        public Optional<Account> find(String id) {
            return id.equals("acc9") ? Optional.of(ACME) : Optional.empty();
        }

        @Override
        public Page<Account> list(int limit, @Nullable String after) {
            asked.add("list " + limit + " " + after);
            return new Page<>(List.of(ACME), null);
        }

        @Override
        public Account change(String id, @Nullable String name, @Nullable AccountLimits limits, Caller by) {
            asked.add("change " + id + " " + name + " " + limits);
            return find(id).orElseThrow(FakeAccounts::notFound);
        }

        @Override
        public Balance grant(String id, Credits amount, String note, Caller by) {
            asked.add("grant " + id + " " + amount + " " + note);
            return find(id).orElseThrow(FakeAccounts::notFound).balance();
        }

        @Override
        public int maxQueued(String id) {
            return 100;
        }

        /** The keys of the same accounts. */
        public final Keys keys = new Keys() {
            private Key key(String account, String name, Set<String> scopes, @Nullable Instant expires) {
                Instant at = Instant.parse("2026-01-02T03:04:05Z");
                return new Key("key7", account, name, scopes, "sg_live_abcd", at, expires, null);
            }

            @Override
            public List<Key> list(String accountId) {
                return List.of(key(accountId, "first", Set.of(Caller.GENERATE, Caller.KEYS), null));
            }

            @Override
            public Made create(
                    String accountId, String name, Set<String> scopes, @Nullable Instant expiresAt, Caller by) {
                asked.add("key " + accountId + " " + name + " " + new TreeSet<>(scopes) + " " + expiresAt);
                return new Made(key(accountId, name, scopes, expiresAt), "sg_live_text");
            }

            @Override
            public Made rotate(String accountId, String keyId, Duration overlap, Caller by) {
                asked.add("rotate " + accountId + " " + keyId + " " + overlap);
                return new Made(key(accountId, "first", Set.of(Caller.GENERATE), null), "sg_live_text");
            }

            @Override
            public Key revoke(String accountId, String keyId, Caller by) {
                asked.add("revoke " + accountId + " " + keyId);
                return key(accountId, "first", Set.of(Caller.GENERATE), null);
            }
        };

        public final AuditLog audit = new AuditLog() {
            @Override
            public void add(Tx tx, Caller by, String action, String target, String detail) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Page<Act> list(int limit, @Nullable String after) {
                Instant at = Instant.parse("2026-01-02T03:04:05Z");
                return new Page<>(List.of(new Act(3, at, "acc0", "k0", "account.create", "acc9", "Acme")), null);
            }
        };
    }
}
