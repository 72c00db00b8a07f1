package org.smartgen.rest.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configuration, checked.
 *
 * @param allowedHosts in lower case, each with or without a port
 */
public record Settings(
        int port,
        String bind,
        Optional<URI> publicUrl,
        boolean relativeUrls,
        Set<String> allowedHosts,
        int maxBodyBytes,
        Duration idleTimeout,
        int maxThreads,
        int maxConnections,
        String creditsHelp) {
    public static final String PORT_PROPERTY = "smartgen.http.port";
    public static final String BIND_PROPERTY = "smartgen.http.bind";

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:]+]|[a-z0-9.-]+)(:[0-9]{1,5})?");
    private static final int FEWEST_THREADS = 8;

    public Settings {
        allowedHosts = Set.copyOf(allowedHosts);
        require(port >= 0 && port <= 65_535, "port is 0 to 65535, not " + port);
        require(!bind.isBlank(), "bind is an address to listen on, not empty");
        require(maxBodyBytes >= 1024, "maxBodyBytes is at least 1024, not " + maxBodyBytes);
        require(idleTimeout.toSeconds() >= 1, "idleTimeoutSeconds is at least 1, not " + idleTimeout.toSeconds());
        require(maxConnections >= maxThreads, "maxConnections is at least maxThreads, not " + maxConnections);
        require(maxThreads >= FEWEST_THREADS, "maxThreads is at least " + FEWEST_THREADS + ", not " + maxThreads);
    }

    /**
     * @param overrides framework properties by name
     * @throws IllegalArgumentException with one sentence for the operator
     */
    public static Settings of(RestConfig config, Function<String, @Nullable String> overrides) {
        String port = overrides.apply(PORT_PROPERTY);
        String bind = overrides.apply(BIND_PROPERTY);
        return new Settings(
                port == null ? config.port() : number(port),
                bind == null ? config.bind() : bind,
                publicUrl(config.publicUrl().strip()),
                relative(config.urlStyle()),
                hosts(config.allowedHosts()),
                config.maxBodyBytes(),
                Duration.ofSeconds(config.idleTimeoutSeconds()),
                config.maxThreads(),
                config.maxConnections(),
                config.creditsHelp().strip());
    }

    /** Listens on every address of the machine. */
    public boolean bindsAll() {
        try {
            return InetAddress.getByName(bind).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static int number(String port) {
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(PORT_PROPERTY + " is a number, not \"" + port + "\"", e);
        }
    }

    private static boolean relative(String style) {
        require(style.equals("absolute") || style.equals("relative"), "urlStyle is absolute or relative, not " + style);
        return style.equals("relative");
    }

    private static Optional<URI> publicUrl(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(url.replaceAll("/+$", ""));
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        require(
                http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null,
                "publicUrl is an address such as https://pictures.example.org, not \"" + url + "\"");
        return Optional.of(uri);
    }

    private static Set<String> hosts(String[] names) {
        Set<String> hosts = Arrays.stream(names)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        hosts.forEach(host -> require(HOST.matcher(host).matches(), "allowedHosts: \"" + host + "\" is no host name"));
        return hosts;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
