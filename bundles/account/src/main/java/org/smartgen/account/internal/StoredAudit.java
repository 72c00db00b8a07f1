package org.smartgen.account.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Page;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.AuditLog;
import org.smartgen.api.account.Caller;

/** The audit log in the platform's database. */
@Component
public final class StoredAudit implements AuditLog {
    private static final int LONGEST_TARGET = 200;
    private static final int LONGEST_DETAIL = 1_000;

    private final Transactions transactions;
    private final InstantSource clock;

    @Activate
    public StoredAudit(@Reference Transactions transactions) {
        this(transactions, InstantSource.system());
    }

    StoredAudit(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void add(Tx tx, Caller by, String action, String target, String detail) throws SQLException {
        try (PreparedStatement insert = tx.connection()
                .prepareStatement(
                        "insert into audit (at, account_id, key_id, action, target, detail) values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, AccountTable.utc(clock.instant()));
            insert.setString(2, by.accountId());
            insert.setString(3, by.keyId());
            insert.setString(4, action);
            insert.setString(5, cut(target, LONGEST_TARGET));
            insert.setString(6, cut(detail, LONGEST_DETAIL));
            insert.executeUpdate();
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public Page<Act> list(int limit, @Nullable String after) {
        long before = Cursors.number(after);
        return transactions.inTx(
                tx -> Cursors.page(read(tx, limit + 1, before), limit, act -> String.valueOf(act.id())));
    }

    private static List<Act> read(Tx tx, int limit, long before) throws SQLException {
        try (PreparedStatement query = tx.connection()
                .prepareStatement(
                        """
                        select id, at, account_id, key_id, action, target, detail from audit
                        where id < ? order by id desc fetch first ? rows only
                        """)) {
            query.setLong(1, before);
            query.setInt(2, limit);
            List<Act> acts = new ArrayList<>();
            try (ResultSet at = query.executeQuery()) {
                while (at.next()) {
                    acts.add(new Act(
                            at.getLong(1),
                            at.getObject(2, OffsetDateTime.class).toInstant(),
                            at.getString(3),
                            at.getString(4),
                            at.getString(5),
                            at.getString(6),
                            at.getString(7)));
                }
            }
            return acts;
        }
    }
}
