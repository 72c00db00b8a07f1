package org.smartgen.api.account;

import org.jspecify.annotations.Nullable;

/**
 * What an account may do, where it differs from the server's defaults.
 *
 * @param createPerMinute new generations; null: the default
 * @param readPerMinute reads, such as polling; null: the default
 * @param maxQueued generations queued or being drawn at once; null: the default
 */
public record AccountLimits(
        @Nullable Integer createPerMinute, @Nullable Integer readPerMinute, @Nullable Integer maxQueued) {
    /** The server's defaults. */
    public static final AccountLimits DEFAULT = new AccountLimits(null, null, null);
}
