package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code smartgen keys [list|create|rotate|revoke] ACCOUNT …}. */
final class KeyCommands {
    private final AdminClient client;

    KeyCommands(AdminClient client) {
        this.client = client;
    }

    Answer run(Words words) {
        String action = words.next("what to do: list, create, rotate or revoke");
        String keys = AccountCommands.ROUTE + "/" + Paging.encoded(words.next("the account's id")) + "/keys";
        return switch (action) {
            case "list" -> list(keys, words);
            case "create" -> create(keys, words);
            case "rotate" -> rotate(keys, words);
            case "revoke" -> revoke(keys, words);
            default -> throw new IllegalArgumentException("keys knows list, create, rotate and revoke, not " + action);
        };
    }

    private Answer list(String keys, Words words) {
        words.requireEnd();
        return Answer.table(client.get(keys), page -> {
            TextTable table = new TextTable("ID", "NAME", "SCOPES", "BEGINS", "CREATED", "EXPIRES", "REVOKED");
            for (JsonNode key : page.path("data")) {
                table.add(
                        Answer.text(key, "id"),
                        Answer.text(key, "name"),
                        Answer.text(key, "scopes"),
                        Answer.text(key, "hint"),
                        Answer.text(key, "created_at"),
                        Answer.text(key, "expires_at"),
                        Answer.text(key, "revoked_at"));
            }
            return table.text();
        });
    }

    private Answer create(String keys, Words words) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", words.option("name").orElseThrow(() -> new IllegalArgumentException("--name is missing")));
        ArrayNode scopes = body.putArray("scopes");
        for (String scope : words.option("scopes").orElse("generate").split(",")) {
            scopes.add(scope.strip());
        }
        words.option("expires").ifPresent(time -> body.put("expires_at", time));
        words.requireEnd();
        return made(client.call("POST", keys, body));
    }

    private Answer rotate(String keys, Words words) {
        String id = words.next("the key's id");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        words.option("overlap-seconds")
                .ifPresent(time -> body.put("overlap_seconds", AccountCommands.number("--overlap-seconds", time)));
        words.requireEnd();
        return made(client.call("POST", keys + "/" + Paging.encoded(id) + "/rotate", body));
    }

    private Answer revoke(String keys, Words words) {
        String id = words.next("the key's id");
        words.requireEnd();
        return Answer.table(
                client.call("DELETE", keys + "/" + Paging.encoded(id), null), key -> "key " + id + " is revoked");
    }

    private static Answer made(JsonNode reply) {
        return Answer.table(
                reply,
                key -> "key      " + Answer.text(key, "id") + "\nAPI key  " + Answer.text(key, "key")
                        + "\nThe key is shown this once.");
    }
}
