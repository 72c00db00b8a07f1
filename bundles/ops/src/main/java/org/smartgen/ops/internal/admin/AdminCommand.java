package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * {@code smartgen accounts}, {@code keys}, {@code credits}, {@code ledger}, {@code usage}, {@code audit}: takes the command and the
 * words after it and returns what to print.
 */
@Component(
        service = Function.class,
        property = {
            "smartgen.command=accounts",
            "smartgen.command=keys",
            "smartgen.command=credits",
            "smartgen.command=ledger",
            "smartgen.command=usage",
            "smartgen.command=audit"
        })
public final class AdminCommand implements Function<List<String>, String> {
    private static final String DEFAULT_SERVER = "http://127.0.0.1:8080";
    private static final Set<String> SWITCHES = Set.of("json");

    private final Path home;
    private final Function<String, Optional<String>> environment;

    @Activate
    public AdminCommand(BundleContext context) {
        this(
                Path.of(Optional.ofNullable(context.getProperty("smartgen.server.home"))
                        .orElse("")),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    AdminCommand(Path home, Function<String, Optional<String>> environment) {
        this.home = home;
        this.environment = environment;
    }

    @Override
    public String apply(List<String> line) {
        var rest = new ArrayDeque<>(line);
        String command = rest.pop();
        Words words = Words.of(List.copyOf(rest), SWITCHES);
        boolean json = words.has("json");
        AdminClient client = client(words);
        return switch (command) {
            case "accounts" -> new AccountCommands(client).run(words).print(json);
            case "keys" -> new KeyCommands(client).run(words).print(json);
            case "credits", "ledger", "usage" ->
                new CreditCommands(client).run(command, words).print(json);
            case "audit" -> audit(client, words).print(json);
            default -> throw new IllegalArgumentException("there is no command \"" + command + "\"");
        };
    }

    private AdminClient client(Words words) {
        String server = words.option("server")
                .or(() -> environment.apply("SMARTGEN_URL"))
                .orElse(DEFAULT_SERVER);
        Path folder = words.option("home").map(Path::of).orElse(home);
        return new AdminClient(
                server,
                AdminKeyFile.key(environment.apply(AdminKeyFile.VARIABLE).orElse(null), folder));
    }

    private static Answer audit(AdminClient client, Words words) {
        String query = Paging.query(words);
        words.requireEnd();
        return Answer.table(client.get("/admin/v1/audit" + query), page -> {
            TextTable table = new TextTable("AT", "KEY", "ACTION", "TARGET", "DETAIL");
            for (JsonNode act : page.path("data")) {
                table.add(
                        Answer.text(act, "at"),
                        Answer.text(act, "key_id"),
                        Answer.text(act, "action"),
                        Answer.text(act, "target"),
                        Answer.text(act, "detail"));
            }
            return table.text() + Paging.more(page);
        });
    }
}
