package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** {@code smartgen accounts [list|show|create|change]}. */
final class AccountCommands {
    static final String ROUTE = "/admin/v1/accounts";
    private static final List<String> LIMITS = List.of("create-per-minute", "read-per-minute", "max-queued");

    private final AdminClient client;

    AccountCommands(AdminClient client) {
        this.client = client;
    }

    Answer run(Words words) {
        String action = words.peek().isPresent() ? words.next("what to do") : "list";
        return switch (action) {
            case "list" -> list(words);
            case "show" -> show(words);
            case "create" -> create(words);
            case "change" -> change(words);
            default ->
                throw new IllegalArgumentException("accounts knows list, show, create and change, not " + action);
        };
    }

    private Answer list(Words words) {
        String query = Paging.query(words);
        words.requireEnd();
        return Answer.table(client.get(ROUTE + query), page -> {
            TextTable table = new TextTable("ID", "NAME", "CREDITS", "RESERVED", "CREATED");
            page.path("data").forEach(account -> addTo(table, account));
            return table.text() + Paging.more(page);
        });
    }

    private static void addTo(TextTable table, JsonNode account) {
        table.add(
                Answer.text(account, "id"),
                Answer.text(account, "name"),
                Answer.text(account, "credits"),
                Answer.text(account, "reserved"),
                Answer.text(account, "created_at"));
    }

    private Answer show(Words words) {
        String id = words.next("the account's id");
        words.requireEnd();
        return Answer.table(client.get(ROUTE + "/" + Paging.encoded(id)), JsonNode::toPrettyString);
    }

    private Answer create(Words words) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", words.next("the account's name"));
        words.option("credits").ifPresent(credits -> body.put("credits", number("--credits", credits)));
        addLimits(body, words);
        words.requireEnd();
        return Answer.table(
                client.call("POST", ROUTE, body),
                made -> "account  " + Answer.text(made, "id") + "\nAPI key  " + Answer.text(made, "key")
                        + "\nThe key is shown this once.");
    }

    private Answer change(Words words) {
        String id = words.next("the account's id");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        words.option("name").ifPresent(name -> body.put("name", name));
        addLimits(body, words);
        words.requireEnd();
        return Answer.table(client.call("PATCH", ROUTE + "/" + Paging.encoded(id), body), JsonNode::toPrettyString);
    }

    /** {@code default} takes a limit of the account's own away. */
    private static void addLimits(ObjectNode body, Words words) {
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        for (String name : LIMITS) {
            words.option(name).ifPresent(value -> {
                String field = name.replace('-', '_');
                if (value.equals("default")) {
                    limits.putNull(field);
                } else {
                    limits.put(field, number("--" + name, value));
                }
            });
        }
        if (!limits.isEmpty()) {
            body.set("limits", limits);
        }
    }

    static BigDecimal number(String name, String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number, not \"" + value + "\"", e);
        }
    }
}
