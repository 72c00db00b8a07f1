package org.smartgen.rest.internal.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of a request ask for: {@code Prefer} (RFC 7240) and {@code Idempotency-Key}. */
public final class Wishes {
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String PREFER = "Prefer";
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_WAIT = 60;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,6})\"?", Pattern.CASE_INSENSITIVE);

    private Wishes() {}

    /** @throws org.smartgen.spi.GenerationException invalid_option */
    public static Optional<String> idempotencyKey(ContainerRequestContext request) {
        String key = request.getHeaderString(IDEMPOTENCY_KEY);
        if (key == null) {
            return Optional.empty();
        }
        String text = key.strip();
        if (text.length() > LONGEST_KEY || !KEY.matcher(text).matches()) {
            throw Refusal.invalid(
                            IDEMPOTENCY_KEY, "Idempotency-Key has 1 to 255 visible ASCII characters without blanks.")
                    .limit(LONGEST_KEY, text.length());
        }
        return Optional.of(text);
    }

    public static boolean respondAsync(ContainerRequestContext request) {
        return Arrays.stream(preferences(request)).anyMatch(wish -> wish.equalsIgnoreCase("respond-async"));
    }

    /** Seconds to wait for the end, at most 60; 0 when nothing is said. A preference that makes no sense is no error. */
    public static int waitSeconds(ContainerRequestContext request) {
        return Arrays.stream(preferences(request))
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .mapToInt(wish -> Math.min(LONGEST_WAIT, Integer.parseInt(wish.group(1))))
                .findFirst()
                .orElse(0);
    }

    private static String[] preferences(ContainerRequestContext request) {
        String prefer = request.getHeaderString(PREFER);
        return prefer == null ? new String[0] : prefer.strip().split("\\s*[,;]\\s*");
    }
}
