package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code smartgen credits ACCOUNT AMOUNT}, {@code smartgen ledger ACCOUNT}, {@code smartgen usage ACCOUNT}. */
final class CreditCommands {
    private final AdminClient client;

    CreditCommands(AdminClient client) {
        this.client = client;
    }

    Answer run(String command, Words words) {
        String account = AccountCommands.ROUTE + "/" + Paging.encoded(words.next("the account's id"));
        return switch (command) {
            case "credits" -> grant(account, words);
            case "ledger" -> ledger(account, words);
            default -> usage(account, words);
        };
    }

    private Answer grant(String account, Words words) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("amount", AccountCommands.number("the amount", words.next("the amount of credits")));
        words.option("note").ifPresent(note -> body.put("note", note));
        words.requireEnd();
        return Answer.table(
                client.call("POST", account + "/credits", body),
                balance -> Answer.text(balance, "credits") + " credits, " + Answer.text(balance, "reserved")
                        + " more reserved");
    }

    private Answer ledger(String account, Words words) {
        String query = Paging.query(words);
        words.requireEnd();
        return Answer.table(client.get(account + "/ledger" + query), page -> {
            TextTable table = new TextTable("ENTRY", "AT", "KIND", "AMOUNT", "GENERATION", "NOTE");
            for (JsonNode entry : page.path("data")) {
                table.add(
                        Answer.text(entry, "entry_id"),
                        Answer.text(entry, "at"),
                        Answer.text(entry, "kind"),
                        Answer.text(entry, "amount"),
                        Answer.text(entry, "generation_id"),
                        Answer.text(entry, "note"));
            }
            return table.text() + Paging.more(page);
        });
    }

    private Answer usage(String account, Words words) {
        String query = Paging.query(words, "from", "to", "by");
        words.requireEnd();
        return Answer.table(client.get(account + "/usage" + query), page -> {
            TextTable table = new TextTable("NAME", "PICTURES", "CREDITS");
            for (JsonNode row : page.path("data")) {
                table.add(Answer.text(row, "name"), Answer.text(row, "pictures"), Answer.text(row, "credits"));
            }
            return table.text();
        });
    }
}
