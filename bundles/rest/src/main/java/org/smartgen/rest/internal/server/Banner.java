package org.smartgen.rest.internal.server;

import java.net.URI;
import java.util.Optional;
import org.smartgen.api.account.FirstKeys;

/** What the launcher prints when the server is ready. */
final class Banner {
    private static final String PROMPT = "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210";

    private Banner() {}

    static String text(URI address, Optional<FirstKeys> firstKeys) {
        String ready = "Smart Generate listens on " + address + "\n";
        return ready + firstKeys.map(keys -> welcome(address, keys)).orElse("");
    }

    private static String welcome(URI address, FirstKeys keys) {
        return """
                Dashboard  %1$s/
                Admin key  %2$s
                API key    %3$s
                The keys are shown this once and kept in %4$s.

                Try it:
                curl -s %1$s/v1/image/smart-generate -H 'Authorization: Bearer %3$s' -H 'Content-Type: application/json' -d '{"prompt":"%5$s"}'
                """
                .formatted(address, keys.adminKey(), keys.apiKey(), keys.file(), PROMPT);
    }
}
