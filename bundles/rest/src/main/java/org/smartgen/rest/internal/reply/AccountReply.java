package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.smartgen.api.Page;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.AuditLog.Act;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Keys.Key;
import org.smartgen.api.account.Keys.Made;
import org.smartgen.api.account.Ledger.Entry;
import org.smartgen.api.account.Ledger.Usage;

/** Accounts, keys, ledger entries and acts as JSON. */
public final class AccountReply {
    private AccountReply() {}

    /** {@code data}, {@code has_more} and, where there is more, {@code next_cursor}. */
    public static <T> ObjectNode page(Page<T> page, Function<T, ObjectNode> item) {
        ObjectNode json = Json.object();
        ArrayNode data = json.putArray("data");
        page.items().forEach(one -> data.add(item.apply(one)));
        json.put("has_more", page.next() != null);
        return page.next() == null ? json.putNull("next_cursor") : json.put("next_cursor", page.next());
    }

    public static <T> ObjectNode list(List<T> items, Function<T, ObjectNode> item) {
        ObjectNode json = Json.object();
        ArrayNode data = json.putArray("data");
        items.forEach(one -> data.add(item.apply(one)));
        return json;
    }

    public static ObjectNode of(Balance balance) {
        return Json.object()
                .put("credits", balance.available().toNumber())
                .put("reserved", balance.reserved().toNumber());
    }

    public static ObjectNode of(Account account) {
        ObjectNode json = Json.object().put("id", account.id()).put("name", account.name());
        json.setAll(of(account.balance()));
        json.set("limits", of(account.limits()));
        return json.put("created_at", account.createdAt().toString());
    }

    private static ObjectNode of(AccountLimits limits) {
        return Json.object()
                .put("create_per_minute", limits.createPerMinute())
                .put("read_per_minute", limits.readPerMinute())
                .put("max_queued", limits.maxQueued());
    }

    public static ObjectNode of(Key key) {
        ObjectNode json = Json.object().put("id", key.id()).put("name", key.name());
        ArrayNode scopes = json.putArray("scopes");
        new TreeSet<>(key.scopes()).forEach(scopes::add);
        return json.put("hint", key.hint())
                .put("created_at", key.createdAt().toString())
                .put(
                        "expires_at",
                        key.expiresAt() == null ? null : key.expiresAt().toString())
                .put(
                        "revoked_at",
                        key.revokedAt() == null ? null : key.revokedAt().toString());
    }

    /** The only reply that has a key's text. */
    public static ObjectNode of(Made made) {
        return of(made.key()).put("key", made.text());
    }

    public static ObjectNode of(Entry entry) {
        return Json.object()
                .put("entry_id", String.valueOf(entry.id()))
                .put("generation_id", entry.generationId())
                .put("kind", entry.kind())
                .put("amount", entry.amount().toNumber())
                .put("at", entry.at().toString())
                .put("note", entry.note());
    }

    public static ObjectNode of(Usage usage) {
        return Json.object()
                .put("name", usage.name())
                .put("pictures", usage.pictures())
                .put("credits", usage.credits().toNumber());
    }

    public static ObjectNode of(Act act) {
        return Json.object()
                .put("id", String.valueOf(act.id()))
                .put("at", act.at().toString())
                .put("account_id", act.accountId())
                .put("key_id", act.keyId())
                .put("action", act.action())
                .put("target", act.target())
                .put("detail", act.detail());
    }
}
