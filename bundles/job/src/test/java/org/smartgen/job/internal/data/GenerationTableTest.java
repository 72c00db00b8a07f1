package org.smartgen.job.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.Transactions;
import org.smartgen.api.job.Check;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Request;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.job.internal.fake.Orders;
import org.smartgen.job.internal.fake.SqlLedger;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class GenerationTableTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final TestDatabase database = new TestDatabase();
    private final GenerationTable table = new GenerationTable();
    private final Orders orders = new Orders();
    private int claims;

    @BeforeEach
    void openAccounts() {
        var ledger = new SqlLedger(database);
        List.of("acc-1", "acc-2", "acc-3").forEach(account -> ledger.open(account, 10_000));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private GenerationRow queue(String account, Instant at) {
        return queue(account, at, null);
    }

    private GenerationRow queue(String account, Instant at, String needs) {
        var row = GenerationRow.queued(orders.order(account, Duration.ofMinutes(15)), needs, at);
        insert(row);
        return row;
    }

    private void insert(GenerationRow row) {
        database.<Void>inTx(tx -> {
            table.insert(tx.connection(), row);
            return null;
        });
    }

    private GenerationRow find(String id) {
        return database.inTx(tx -> table.find(tx.connection(), "acc-1", id)).orElseThrow();
    }

    private int count(Transactions.Work<Integer> work) {
        return database.inTx(work);
    }

    private boolean yes(Transactions.Work<Boolean> work) {
        return database.inTx(work);
    }

    private Optional<GenerationRow> claim(Instant now, String... capabilities) {
        String name = "node#" + ++claims;
        return database.inTx(tx -> table.claim(tx.connection(), name, able(capabilities), now, now.plus(LEASE))
                ? table.claimed(tx.connection(), name)
                : Optional.empty());
    }

    private static Able able(String... capabilities) {
        return new Able(Set.of(capabilities), Set.of(Orders.GENERATOR.name(), "org.acme.other"));
    }

    private String claimed(Instant now) {
        return claim(now).map(GenerationRow::id).orElse("none");
    }

    private int position(GenerationRow row) {
        return database.inTx(tx -> table.positions(tx.connection(), row.accountId()))
                .getOrDefault(row.id(), 0);
    }

    private static Generation.Result result(Spec spec) {
        return new Generation.Result(
                List.of(new Generation.Output("png", "abc.png", 300, 256, 1234, "ff")),
                spec,
                "Rain",
                "It rains in all three lines.",
                DataTable.of(List.of("line", "words"), List.of(List.of("1", "5"), List.of("2", ""))),
                DataSource.ILLUSTRATIVE,
                Map.of(
                        "fidelity",
                        new Check(
                                Check.Status.FAIL,
                                List.of(new Check.Finding("not in the picture", "", "/title", "Rain", "")))),
                "flux.1-schnell",
                "no model");
    }

    @Test
    void aCompletedGenerationReadsBackAsItWas() {
        var order = orders.order("acc-1");
        var spec = Spec.of("chart", 1, "{\"kind\":\"chart\",\"title\":\"Ünï \\\"q\\\"\"}");
        var row = GenerationRow.completed(
                order, result(spec), List.of(Warning.of("plain", "Plain.")), NOON, NOON.plusMillis(123));
        insert(row);
        assertEquals(row.toGeneration(0, 0), find(order.id()).toGeneration(0, 0));
        assertEquals(NOON.plusMillis(123), find(order.id()).endedAt());
    }

    @Test
    void aFailedGenerationReadsBackAsItWas() {
        var order = orders.order("acc-1");
        var failure = new Generation.Failure(ErrorCode.RENDER_FAILED, "It broke.");
        var row = GenerationRow.failed(order, failure, NOON, NOON.plusSeconds(1));
        insert(row);
        var read = find(order.id()).toGeneration(0, 0);
        assertEquals(row.toGeneration(0, 0), read);
        assertEquals(Status.FAILED, read.status());
        assertEquals(failure, read.failure());
    }

    @Test
    void aQueuedGenerationReadsBackAsItWas() {
        var row = queue("acc-1", NOON);
        assertEquals(row.toGeneration(1, 5), find(row.id()).toGeneration(1, 5));
    }

    @Test
    void everyPartOfARequestReadsBack() {
        var request = new Request(
                "gen-x",
                Orders.INTENT,
                "Ein Gedicht\n\"über\" Regen ☔",
                new PixelSize(400, 300),
                9007199254740991L,
                "de",
                Style.NONE
                        .withTheme("paper")
                        .withPalette(List.of("#102030"))
                        .withBackground("transparent")
                        .withColorMode("dark")
                        .withFont("Inter"),
                DataTable.of(List.of("a", ""), List.of(List.of("1", "2"), List.of("", "4"))),
                true,
                true,
                EnhancedPrompt.of("a painting").with("palette", "teal").with("light", "dawn"),
                Map.of("n", 3L, "d", new BigDecimal("2.50"), "b", true, "l", List.of("x", 1L), "m", Map.of("k", "v")));
        var read = JsonText.read(JsonText.write(request), Request.class);
        assertEquals(request.prompt(), read.prompt());
        assertEquals(request.size(), read.size());
        assertEquals(request.seed(), read.seed());
        assertEquals(request.style(), read.style());
        assertEquals(request.options(), read.options());
        assertTrue(read.preserveText() && read.strictData());
        assertEquals(
                request.data().orElseThrow().rows(), read.data().orElseThrow().rows());
        assertEquals(
                request.data().orElseThrow().columns(),
                read.data().orElseThrow().columns());
        assertEquals("a painting", read.enhancedPrompt().orElseThrow().text());
        assertEquals(
                List.copyOf(request.enhancedPrompt().orElseThrow().choices().entrySet()),
                List.copyOf(read.enhancedPrompt().orElseThrow().choices().entrySet()));
    }

    @Test
    void somebodyElsesGenerationIsNotFound() {
        var row = queue("acc-2", NOON);
        assertTrue(database.inTx(tx -> table.find(tx.connection(), "acc-1", row.id()))
                .isEmpty());
    }

    @Test
    void accountsTakeTurnsHoweverManyJobsOneHas() {
        var a1 = queue("acc-1", NOON);
        var a2 = queue("acc-1", NOON.plusSeconds(1));
        var a3 = queue("acc-1", NOON.plusSeconds(2));
        var b1 = queue("acc-2", NOON.plusSeconds(3));
        var b2 = queue("acc-2", NOON.plusSeconds(4));
        assertEquals(
                List.of(1, 3, 5, 2, 4),
                List.of(a1, a2, a3, b1, b2).stream().map(this::position).toList());
        Instant later = NOON.plusSeconds(10);
        assertEquals(a1.id(), claimed(later));
        assertEquals(b1.id(), claimed(later.plusSeconds(1)));
        assertEquals(a2.id(), claimed(later.plusSeconds(2)));
        assertEquals(b2.id(), claimed(later.plusSeconds(3)));
        assertEquals(a3.id(), claimed(later.plusSeconds(4)));
        assertEquals("none", claimed(later.plusSeconds(5)));
    }

    @Test
    void anAccountsJobsDrawnByCodeCostItNoTurnWithTheModels() {
        queue("acc-1", NOON);
        assertTrue(claim(NOON).isPresent());
        queue("acc-1", NOON.plusSeconds(1));
        var model = queue("acc-1", NOON.plusSeconds(2), GeneratorType.TEXT_TO_IMAGE);
        var other = queue("acc-2", NOON.plusSeconds(3), GeneratorType.TEXT_TO_IMAGE);
        assertEquals(1, position(model));
        assertEquals(
                model.id(),
                claim(NOON.plusSeconds(4), GeneratorType.TEXT_TO_IMAGE)
                        .orElseThrow()
                        .id());
        assertEquals(
                other.id(),
                claim(NOON.plusSeconds(5), GeneratorType.TEXT_TO_IMAGE)
                        .orElseThrow()
                        .id());
    }

    @Test
    void aClaimCountsTheAttemptAndRaisesTheRevision() {
        queue("acc-1", NOON);
        var row = claim(NOON.plusSeconds(1)).orElseThrow();
        assertEquals(Status.PROCESSING, row.status());
        assertEquals(1, row.attempts());
        assertEquals(2, row.revision());
        assertEquals(NOON.plusSeconds(1), row.startedAt());
    }

    @Test
    void aNodeClaimsOnlyWhatItCan() {
        var row = queue("acc-1", NOON, GeneratorType.TEXT_TO_IMAGE);
        assertEquals("none", claimed(NOON));
        assertTrue(yes(tx -> table.hasClaimable(tx.connection(), able(GeneratorType.TEXT_TO_IMAGE))));
        assertFalse(yes(tx -> table.hasClaimable(tx.connection(), able("other"))));
        assertEquals(
                row.id(),
                claim(NOON, "other", GeneratorType.TEXT_TO_IMAGE).orElseThrow().id());
    }

    @Test
    void whatNoLiveNodeCanDoIsNoLongerNeeded() {
        var row = queue("acc-1", NOON, GeneratorType.TEXT_TO_IMAGE);
        var nodes = new NodeTable();
        var workers = new NodeTable.Workers(2, 1);
        database.<Void>inTx(tx -> {
            nodes.beat(tx.connection(), "gpu", Set.of("x", GeneratorType.TEXT_TO_IMAGE), workers, NOON);
            nodes.beat(tx.connection(), "gpu", Set.of("x", GeneratorType.TEXT_TO_IMAGE), workers, NOON.plusSeconds(1));
            return null;
        });
        assertEquals(0, count(tx -> table.stranded(tx.connection(), NOON).size()));
        assertEquals("none", claimed(NOON));
        assertEquals(1, count(tx -> table.stranded(tx.connection(), NOON.plusSeconds(2))
                .size()));
        assertTrue(yes(tx -> table.clearNeeds(tx.connection(), row.id(), row.warnings())));
        assertFalse(yes(tx -> table.clearNeeds(tx.connection(), row.id(), row.warnings())));
        assertEquals(row.id(), claimed(NOON));
    }

    @Test
    void aNodeClaimsOnlyWhatItsGeneratorsDraw() {
        queue("acc-1", NOON);
        var other = new Able(Set.of(), Set.of("org.acme.other"));
        assertFalse(yes(tx -> table.claim(tx.connection(), "n#1", other, NOON, NOON.plus(LEASE))));
        assertEquals(1, count(tx -> table.unserved(tx.connection(), other.generators(), NOON.plusSeconds(1))
                .size()));
        assertEquals(0, count(tx -> table.unserved(tx.connection(), other.generators(), NOON)
                .size()));
        assertEquals(0, count(tx -> table.unserved(tx.connection(), able().generators(), NOON.plusSeconds(1))
                .size()));
    }

    @Test
    void aWorkerWithAModelLeavesWhatNeedsNone() {
        queue("acc-1", NOON);
        assertTrue(claim(NOON, GeneratorType.TEXT_TO_IMAGE).isEmpty());
        assertTrue(claim(NOON).isPresent());
    }

    @Test
    void whoLostTheClaimChangesNothing() {
        var row = queue("acc-1", NOON);
        var first = claim(NOON).orElseThrow();
        String lost = String.valueOf(first.worker());
        assertEquals(1, count(tx -> table.requeueLost(tx.connection(), NOON.plusSeconds(31))));
        claim(NOON.plusSeconds(32)).orElseThrow();
        var late = new Generation.Failure(ErrorCode.RENDER_FAILED, "late");
        database.<Void>inTx(tx -> {
            var connection = tx.connection();
            assertFalse(table.extend(connection, row.id(), lost, NOON.plusSeconds(90)));
            assertFalse(table.progress(connection, row.id(), lost, new Progress(0.5, "late")));
            assertFalse(table.complete(connection, row.id(), lost, result(null), List.of(), NOON));
            assertFalse(table.fail(connection, row.id(), lost, late, NOON));
            assertFalse(table.requeue(connection, row.id(), lost));
            assertFalse(table.unclaim(connection, row.id(), lost));
            return null;
        });
        assertEquals(Status.PROCESSING, find(row.id()).status());
        assertEquals(2, find(row.id()).attempts());
    }

    @Test
    void aJobIsClaimedThreeTimesAtMost() {
        var row = queue("acc-1", NOON);
        for (int i = 1; i <= 3; i++) {
            Instant at = NOON.plusSeconds(60L * i);
            assertEquals(row.id(), claimed(at));
            database.inTx(tx -> table.requeueLost(tx.connection(), at.plusSeconds(31)));
        }
        assertEquals("none", claimed(NOON.plusSeconds(300)));
        var hopeless = database.inTx(tx -> table.hopeless(tx.connection(), NOON));
        assertEquals(List.of(row.id()), hopeless.stream().map(GenerationRow::id).toList());
    }

    @Test
    void aStoppingWorkersAttemptDoesNotCount() {
        var row = queue("acc-1", NOON);
        var held = claim(NOON).orElseThrow();
        assertTrue(yes(tx -> table.unclaim(tx.connection(), row.id(), String.valueOf(held.worker()))));
        assertEquals(0, find(row.id()).attempts());
        assertEquals(Status.QUEUED, find(row.id()).status());
    }

    @Test
    void onlyTheJobsOfThisNodesFormerLifeGoBack() {
        queue("acc-1", NOON);
        queue("acc-2", NOON);
        claim(NOON);
        claim(NOON);
        database.update("update generation set worker = 'node2#1' where account_id = 'acc-2'");
        assertEquals(1, count(tx -> table.requeueOwn(tx.connection(), "node#")));
    }

    @Test
    void aQueuedJobPastItsDeadlineIsHopeless() {
        Order order = orders.order("acc-1", Duration.ofMinutes(1));
        insert(GenerationRow.queued(order, null, NOON));
        assertTrue(database.inTx(tx -> table.hopeless(tx.connection(), NOON.plusSeconds(59)))
                .isEmpty());
        assertEquals(
                1,
                database.inTx(tx -> table.hopeless(tx.connection(), NOON.plusSeconds(60)))
                        .size());
    }
}
