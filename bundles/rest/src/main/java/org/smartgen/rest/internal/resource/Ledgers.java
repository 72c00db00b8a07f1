package org.smartgen.rest.internal.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.smartgen.api.account.Ledger;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.request.Query;

/** What a ledger tells its account and its operator alike. */
final class Ledgers {
    private Ledgers() {}

    static ObjectNode entries(Ledger ledger, String accountId, Query query) {
        return AccountReply.page(ledger.entries(accountId, query.limit(), query.after()), AccountReply::of);
    }

    static ObjectNode usage(Ledger ledger, String accountId, Query query) {
        Query.Days days = query.days(LocalDate.now(ZoneOffset.UTC));
        ObjectNode json = AccountReply.of(ledger.balance(accountId))
                .put("from", days.from().toString())
                .put("to", days.to().toString())
                .put("by", query.per().name().toLowerCase(Locale.ROOT));
        ArrayNode data = json.putArray("data");
        ledger.usage(accountId, days.from(), days.to(), query.per()).forEach(row -> data.add(AccountReply.of(row)));
        return json;
    }
}
