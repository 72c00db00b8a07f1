package org.smartgen.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line.
 *
 * @param dist where the product is installed
 * @param home where configuration, plug-ins, models and data live
 * @param cwd what relative file names of the user start from
 * @param properties framework properties given by options
 * @param rest arguments of the command that it reads itself
 */
record Arguments(String command, Path dist, Path home, Path cwd, Map<String, String> properties, List<String> rest) {
    static final String USAGE =
            """
            usage:
              smartgen serve [--port 8080] [--bind 127.0.0.1] [--home DIR]
              smartgen generate "PROMPT" [-o FILE] [--width N] [--height N] [--intent I] [--format png|svg|pdf] [--spec]
              smartgen help

            of a running server, for its operator:
              smartgen accounts [list] | show ID | create NAME [--credits N] [LIMITS] | change ID [--name NAME] [LIMITS]
                LIMITS: --create-per-minute N|default, --read-per-minute N|default, --max-queued N|default
              smartgen credits ACCOUNT AMOUNT [--note TEXT]     a negative AMOUNT takes back
              smartgen ledger ACCOUNT
              smartgen usage ACCOUNT [--by day|intent|key] [--from DATE] [--to DATE]
              smartgen keys list ACCOUNT | create ACCOUNT --name NAME [--scopes generate,keys] [--expires TIME]
                       | rotate ACCOUNT KEY [--overlap-seconds N] | revoke ACCOUNT KEY
              smartgen audit
                each with [--server http://127.0.0.1:8080] [--home DIR] [--json]; lists with [--limit N] [--after CURSOR]

            environment:
              SMARTGEN_HOME        like --home
              SMARTGEN_URL         like --server
              SMARTGEN_ADMIN_KEY   the admin key, instead of the one made on the first start
              SMARTGEN_JAVA_OPTS   further options of the JVM
            """;

    static Arguments parse(String[] args, Path cwd) {
        Path dist = Path.of(System.getProperty("smartgen.dist", "."))
                .toAbsolutePath()
                .normalize();
        String configured = System.getProperty("smartgen.home", "");
        Path home = configured.isBlank() ? dist : cwd.resolve(configured).normalize();
        String command = args.length == 0 ? "help" : args[0];
        List<String> rest = new ArrayList<>(List.of(args).subList(Math.min(1, args.length), args.length));
        return switch (command) {
            case "help", "--help", "-h" -> new Arguments("help", dist, home, cwd, Map.of(), List.of());
            case "generate" -> new Arguments(command, dist, home, cwd, Map.of(), rest);
            case "serve" -> serve(dist, home, cwd, rest);
            case "accounts", "keys", "credits", "ledger", "usage", "audit" ->
                new Arguments(command, dist, home, cwd, Map.of("smartgen.server.home", home.toString()), List.of(args));
            default -> throw new IllegalArgumentException("there is no command \"" + command + "\"");
        };
    }

    private static Arguments serve(Path dist, Path home, Path cwd, List<String> options) {
        Map<String, String> properties = new LinkedHashMap<>();
        Path chosen = home;
        for (int i = 0; i < options.size(); i += 2) {
            String option = options.get(i);
            if (i + 1 == options.size()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = options.get(i + 1);
            switch (option) {
                case "--port" -> properties.put("smartgen.http.port", port(value));
                case "--bind" -> properties.put("smartgen.http.bind", value);
                case "--home" -> chosen = cwd.resolve(value).normalize();
                default -> throw new IllegalArgumentException("serve has no option " + option);
            }
        }
        return new Arguments("serve", dist, chosen, cwd, properties, List.of());
    }

    private static String port(String value) {
        int port;
        try {
            port = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port is a number from 0 to 65535, not " + value);
        }
        return value;
    }
}
