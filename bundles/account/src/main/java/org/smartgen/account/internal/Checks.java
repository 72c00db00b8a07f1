package org.smartgen.account.internal;

import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** What may stand in accounts and keys. */
final class Checks {
    private static final int LONGEST_NAME = 200;
    private static final int HIGHEST_LIMIT = 1_000_000;

    private Checks() {}

    /** @return without blanks around it */
    static String name(String name) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw invalid("name", "The name has 1 to 200 characters.").limit(LONGEST_NAME, text.length());
        }
        return text;
    }

    static AccountLimits limits(AccountLimits limits) {
        limit("limits.create_per_minute", limits.createPerMinute());
        limit("limits.read_per_minute", limits.readPerMinute());
        limit("limits.max_queued", limits.maxQueued());
        return limits;
    }

    private static void limit(String param, @Nullable Integer value) {
        if (value != null && (value < 1 || value > HIGHEST_LIMIT)) {
            throw invalid(param, param + " is 1 to 1,000,000.").limit(HIGHEST_LIMIT, value);
        }
    }

    static GenerationException invalid(String param, String message) {
        return new GenerationException(ErrorCode.INVALID_OPTION, message).param(param);
    }

    static GenerationException noAccount() {
        return new GenerationException(ErrorCode.NOT_FOUND, "There is no such account.");
    }
}
