package org.smartgen.account.internal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Accounts;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Accounts in the platform's database. */
@Component
public final class StoredAccounts implements Accounts {
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public StoredAccounts(@Reference Transactions transactions) {
        this(transactions, InstantSource.system());
    }

    StoredAccounts(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Created create(String name, Credits grant) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new GenerationException(ErrorCode.INVALID_OPTION, "The name has 1 to 200 characters.")
                    .param("name")
                    .limit(LONGEST_NAME, text.length());
        }
        if (grant.thousandths() < 0) {
            throw new GenerationException(ErrorCode.INVALID_OPTION, "An account begins with 0 credits or more.")
                    .param("credits")
                    .limit(0, grant.toNumber());
        }
        String id = "acc_" + randomText();
        String key = ApiKey.create(random);
        return transactions.inTx(tx -> {
            AccountTable table = new AccountTable(tx.connection());
            table.insert(id, text, grant, clock.instant());
            table.insertKey("key_" + randomText(), id, "first", ApiKey.hash(key), Caller.GENERATE, clock.instant());
            return new Created(id, text, key);
        });
    }

    private String randomText() {
        byte[] bits = new byte[10];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
