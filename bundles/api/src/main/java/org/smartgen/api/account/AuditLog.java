package org.smartgen.api.account;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.Page;
import org.smartgen.api.Tx;

/** Who did what to the installation: append-only, no secrets. */
@ProviderType
public interface AuditLog {

    /**
     * @param keyId of the key that was used
     * @param action dotted lower case, such as {@code account.create}
     * @param target id of what was changed
     * @param detail in words, at most 1,000 characters
     */
    record Act(long id, Instant at, String accountId, String keyId, String action, String target, String detail) {}

    /** Written when the transaction commits. */
    void add(Tx tx, Caller by, String action, String target, String detail) throws SQLException;

    /** Newest first. @param limit 1 to 100 */
    Page<Act> list(int limit, @Nullable String after);
}
