package org.smartgen.rest.internal.server;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.rest.internal.Settings;

/**
 * The host and port that replies may name. What a caller sends in {@code Host} counts only when it is loopback, the address we
 * listen on, or listed: an answer must not carry links to a host that somebody else chose.
 */
final class TrustedAuthority {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:]+]|[a-z0-9.-]+)(:[0-9]{1,5})?");
    private static final Pattern LOOPBACK =
            Pattern.compile("(.+\\.)?localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1]");

    private final Settings settings;
    private final boolean bindsAll;

    TrustedAuthority(Settings settings) {
        this.settings = settings;
        this.bindsAll = settings.bindsAll();
    }

    /**
     * @param host the header
     * @param localAddress where the connection arrived
     */
    String choose(@Nullable String host, String localAddress, int localPort) {
        String bound = bracketed(bindsAll ? localAddress : settings.bind());
        if (host != null) {
            String sent = host.toLowerCase(Locale.ROOT);
            Matcher parts = HOST.matcher(sent);
            if (parts.matches() && trusted(sent, parts.group(1), bound)) {
                return sent;
            }
        }
        return bound + ":" + localPort;
    }

    private boolean trusted(String authority, String name, String bound) {
        return LOOPBACK.matcher(name).matches()
                || name.equals(bound.toLowerCase(Locale.ROOT))
                || settings.allowedHosts().contains(name)
                || settings.allowedHosts().contains(authority);
    }

    private static String bracketed(String address) {
        return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
    }
}
