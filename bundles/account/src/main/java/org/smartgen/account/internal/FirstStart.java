package org.smartgen.account.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.FirstKeys;
import org.smartgen.api.account.Keys.Key;
import org.smartgen.spi.GenerationException;

/** On an empty database: makes the admin account and the default account, and registers their keys as {@link FirstKeys}. */
@Component(immediate = true, service = FirstStart.class)
public final class FirstStart {
    private static final String UNIQUE_VIOLATION = "23505";
    static final String ADMIN_NAME = "admin";
    private static final Credits DEFAULT_CREDITS = Credits.of(1_000);
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /** What {@link FirstKeys} shows instead of a key that the operator knows already. */
    private static final String OPERATORS_OWN = "the value of " + AdminKey.VARIABLE;

    private record Made(String adminKey, String apiKey, Path file) implements FirstKeys {
        @Override
        public String toString() {
            return "FirstKeys[" + file + "]";
        }
    }

    private final Optional<ServiceRegistration<FirstKeys>> registration;

    @Activate
    public FirstStart(@Reference Transactions transactions, BundleContext context) {
        String home = context.getProperty("smartgen.home");
        Path file = Path.of(home == null || home.isBlank() ? "." : home, "var", "first-keys.properties")
                .toAbsolutePath()
                .normalize();
        AdminKey adminKey = new AdminKey(System.getenv(AdminKey.VARIABLE));
        registration = perform(transactions, adminKey, file, InstantSource.system())
                .map(keys -> context.registerService(FirstKeys.class, keys, null));
    }

    @Deactivate
    void stop() {
        registration.ifPresent(ServiceRegistration::unregister);
    }

    /** @return empty when there are accounts already */
    static Optional<FirstKeys> perform(Transactions transactions, AdminKey adminKey, Path file, InstantSource clock) {
        try {
            return attempt(transactions, adminKey, file, clock);
        } catch (GenerationException e) {
            boolean anotherNodeWasFaster =
                    e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
            if (!anotherNodeWasFaster) {
                throw e;
            }
            return attempt(transactions, adminKey, file, clock);
        }
    }

    private static Optional<FirstKeys> attempt(
            Transactions transactions, AdminKey adminKey, Path file, InstantSource clock) {
        return transactions.inTx(tx -> {
            AccountTable table = new AccountTable(tx.connection());
            if (table.isEmpty()) {
                return Optional.of(make(tx, table, adminKey, file, clock.instant()));
            }
            boolean works =
                    adminKey.isSet() || new KeyTable(tx.connection()).hasWorkingKey(Caller.ADMIN, "", clock.instant());
            if (!works) {
                LOG.warn("no admin key works: set {} and start again", AdminKey.VARIABLE);
            }
            return Optional.empty();
        });
    }

    /** The file comes before the commit: a start that dies between them begins anew, and no key is lost. */
    private static FirstKeys make(Tx tx, AccountTable table, AdminKey adminKey, Path file, Instant now)
            throws SQLException {
        SecureRandom random = new SecureRandom();
        String apiKey = ApiKey.create(random);
        table.insert(Ids.ADMIN_ACCOUNT, ADMIN_NAME, Credits.ZERO, AccountLimits.DEFAULT, now);
        table.insert(Ids.DEFAULT_ACCOUNT, "default", DEFAULT_CREDITS, AccountLimits.DEFAULT, now);
        KeyTable keys = new KeyTable(tx.connection());
        keys.insert(
                first(Ids.DEFAULT_KEY, Ids.DEFAULT_ACCOUNT, StoredAccounts.OWNER, apiKey, now), ApiKey.hash(apiKey));
        Optional<String> made = adminKey.isSet() ? Optional.empty() : Optional.of(ApiKey.create(random));
        if (made.isPresent()) {
            keys.insert(
                    first(Ids.ADMIN_KEY, Ids.ADMIN_ACCOUNT, Set.of(Caller.ADMIN), made.get(), now),
                    ApiKey.hash(made.get()));
        }
        KeyFile.write(file, made, apiKey);
        tx.afterCommit(() -> LOG.info("made the first accounts; their keys are in {}", file));
        return new Made(made.orElse(OPERATORS_OWN), apiKey, file);
    }

    private static Key first(String id, String accountId, Set<String> scopes, String text, Instant now) {
        return new Key(id, accountId, "first", scopes, ApiKey.hint(text), now, null, null);
    }
}
