package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.FirstKeys;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class FirstStartTest {
    private static final String OPERATORS_KEY = "an admin key of the operator's own making";

    @TempDir
    Path home;

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void bothKeysWorkAndTheDefaultAccountHas1000Credits() {
        FirstKeys keys = start(null).orElseThrow();
        Caller admin = authenticate(null, keys.adminKey());
        assertEquals("admin", admin.accountName());
        assertEquals(Set.of(Caller.ADMIN), admin.scopes());
        Caller caller = authenticate(null, keys.apiKey());
        assertEquals("default", caller.accountName());
        assertEquals(Set.of(Caller.GENERATE, Caller.KEYS), caller.scopes());
        CreditLedger ledger = new CreditLedger(database, clock);
        assertEquals(new Balance(Credits.of(1_000), Credits.ZERO), ledger.balance(caller.accountId()));
        assertEquals(1_000_000, database.number("select sum(amount) from ledger"));
    }

    @Test
    void theFileHoldsTheKeys() throws IOException {
        FirstKeys keys = start(null).orElseThrow();
        assertEquals(home.resolve("var/first-keys.properties"), keys.file());
        Properties file = read(keys.file());
        assertEquals(keys.adminKey(), file.getProperty("admin_key"));
        assertEquals(keys.apiKey(), file.getProperty("api_key"));
        try (var files = Files.list(home.resolve("var"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadTheFile() throws IOException {
        Path file = start(null).orElseThrow().file();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void anotherStartMakesNothing() throws IOException {
        Path file = start(null).orElseThrow().file();
        String before = Files.readString(file);
        assertTrue(start(null).isEmpty());
        assertEquals(before, Files.readString(file));
        assertEquals(2, database.number("select count(*) from account"));
    }

    @Test
    void theOperatorsKeyIsTheAdminKeyInsteadAndStoredNowhere() throws IOException {
        FirstKeys keys = start(OPERATORS_KEY).orElseThrow();
        assertFalse(keys.adminKey().contains(OPERATORS_KEY));
        assertFalse(read(keys.file()).containsKey("admin_key"));
        assertEquals(
                Set.of(Caller.ADMIN), authenticate(OPERATORS_KEY, OPERATORS_KEY).scopes());
        assertFalse(database.dump("api_key").contains(ApiKey.hash(OPERATORS_KEY)));
    }

    @Test
    void anOperatorsKeySetLaterReplacesTheFirstOne() {
        String first = start(null).orElseThrow().adminKey();
        assertTrue(start(OPERATORS_KEY).isEmpty());
        var e = assertThrows(GenerationException.class, () -> authenticate(OPERATORS_KEY, first));
        assertEquals(ErrorCode.KEY_REVOKED, e.code());
        assertEquals(
                Set.of(Caller.ADMIN), authenticate(OPERATORS_KEY, OPERATORS_KEY).scopes());
    }

    @Test
    void aStartThatCannotKeepTheKeysMakesNoAccounts() throws IOException {
        Files.createFile(home.resolve("var"));
        assertThrows(UncheckedIOException.class, () -> start(null));
        assertEquals(0, database.number("select count(*) from account"));
        Files.delete(home.resolve("var"));
        assertTrue(start(null).isPresent());
    }

    @Test
    void theKeysAreNotInTheTextOfTheService() {
        FirstKeys keys = start(null).orElseThrow();
        assertFalse(keys.toString().contains(keys.apiKey()));
    }

    private Optional<FirstKeys> start(@Nullable String operatorsKey) {
        return FirstStart.perform(
                database, new AdminKey(operatorsKey), home.resolve("var/first-keys.properties"), clock);
    }

    private Caller authenticate(@Nullable String operatorsKey, String key) {
        return new KeyAuthenticator(database, new AdminKey(operatorsKey), clock).authenticate(key);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void nodesThatStartAtOnceMakeTheAccountsOnce() throws Exception {
        var nodes = java.util.concurrent.Executors.newFixedThreadPool(4);
        List<java.util.concurrent.Callable<Optional<FirstKeys>>> starts = new java.util.ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path file = home.resolve("node" + i + "/var/first-keys.properties");
            starts.add(() -> FirstStart.perform(database, new AdminKey(null), file, clock));
        }
        int made = 0;
        for (var start : nodes.invokeAll(starts)) {
            made += start.get().isPresent() ? 1 : 0;
        }
        nodes.shutdown();
        assertEquals(1, made);
        assertEquals(2, database.number("select count(*) from account"));
    }
}
