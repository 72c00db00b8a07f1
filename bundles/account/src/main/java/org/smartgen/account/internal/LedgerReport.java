package org.smartgen.account.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger.Entry;
import org.smartgen.api.account.Ledger.Per;
import org.smartgen.api.account.Ledger.Usage;

/** What the ledger tells its readers. */
final class LedgerReport {
    /** A capture takes what its reservation had set aside. */
    private static final String USAGE =
            """
            select part, count(*), sum(spent) from (
              select %s as part, -r.amount as spent
              from ledger c join ledger r on r.generation_id = c.generation_id and r.kind = 'reserve'
              where c.account_id = ? and c.kind = 'capture' and c.at >= ? and c.at < ?) u
            group by part order by part
            """;

    private final Connection connection;

    LedgerReport(Connection connection) {
        this.connection = connection;
    }

    /** Newest first. @param before only entries of smaller ids */
    List<Entry> entries(String accountId, int limit, long before) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select entry_id, generation_id, kind, amount, at, note from ledger
                where account_id = ? and entry_id < ? order by entry_id desc fetch first ? rows only
                """)) {
            query.setString(1, accountId);
            query.setLong(2, before);
            query.setInt(3, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet at = query.executeQuery()) {
                while (at.next()) {
                    entries.add(new Entry(
                            at.getLong(1),
                            at.getString(2),
                            at.getString(3),
                            new Credits(at.getLong(4)),
                            at.getObject(5, OffsetDateTime.class).toInstant(),
                            at.getString(6)));
                }
            }
            return entries;
        }
    }

    List<Usage> usage(String accountId, Instant from, Instant before, Per per) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(USAGE.formatted(part(per)))) {
            query.setString(1, accountId);
            query.setObject(2, AccountTable.utc(from));
            query.setObject(3, AccountTable.utc(before));
            List<Usage> rows = new ArrayList<>();
            try (ResultSet at = query.executeQuery()) {
                while (at.next()) {
                    String name =
                            per == Per.DAY ? LocalDate.ofEpochDay(at.getLong(1)).toString() : at.getString(1);
                    rows.add(new Usage(name, at.getLong(2), new Credits(at.getLong(3))));
                }
            }
            return rows;
        }
    }

    private static String part(Per per) {
        return switch (per) {
            case DAY -> "cast(floor(extract(epoch from c.at) / 86400) as bigint)";
            case INTENT -> "coalesce(r.intent, '')";
            case KEY -> "coalesce(r.key_id, '')";
        };
    }
}
