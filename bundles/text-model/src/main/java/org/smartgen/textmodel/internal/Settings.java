package org.smartgen.textmodel.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** A configuration that was checked. Its text form leaves the key out. */
record Settings(
        URI endpoint,
        String model,
        String key,
        Duration timeout,
        int maxTokens,
        int maxConcurrent,
        int failuresBeforePause,
        Duration pause) {
    private static final String ROUTE = "/chat/completions";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]*");

    static Settings of(TextModelConfig config) {
        require(!config.model().isBlank(), "model is empty");
        return new Settings(
                endpoint(config.url().strip(), config.plainHttp()),
                config.model().strip(),
                key(config),
                Duration.ofMillis(within("timeout", config.timeout(), 100, 60_000)),
                within("maxTokens", config.maxTokens(), 16, 8_192),
                within("maxConcurrent", config.maxConcurrent(), 1, 64),
                within("failuresBeforePause", config.failuresBeforePause(), 1, 100),
                Duration.ofSeconds(within("pause", config.pause(), 1, 3_600)));
    }

    private static URI endpoint(String url, boolean plainHttp) {
        URI base;
        try {
            base = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url is no address");
        }
        String scheme = base.getScheme() == null ? "" : base.getScheme();
        require(
                base.getHost() != null && (scheme.equals("https") || scheme.equals("http")),
                "url must begin with https:// or http:// and name a host");
        require(
                base.getUserInfo() == null && base.getQuery() == null && base.getFragment() == null,
                "url must not hold a user, a query or a fragment; the key goes into apiKey or apiKeyFile");
        require(
                scheme.equals("https")
                        || plainHttp
                        || LOOPBACK.matcher(base.getHost()).matches(),
                "url is http:// to another machine, which needs plainHttp=true: prompts and the key would be sent in clear");
        String path = base.getRawPath().replaceFirst("/+$", "");
        return base.resolve(path.endsWith(ROUTE) ? path : path + ROUTE);
    }

    private static String key(TextModelConfig config) {
        require(config.apiKey().isEmpty() || config.apiKeyFile().isEmpty(), "apiKey and apiKeyFile are both set");
        String key = config.apiKeyFile().isEmpty() ? config.apiKey() : read(config.apiKeyFile());
        require(KEY.matcher(key.strip()).matches(), "the key holds characters that a header cannot carry");
        return key.strip();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("apiKeyFile cannot be read: " + file);
        }
    }

    private static int within(String name, int value, int least, int most) {
        require(value >= least && value <= most, name + " is " + least + " to " + most + ", not " + value);
        return value;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(TextModelConfig.PID + ": " + message);
        }
    }

    @Override
    public String toString() {
        return model + " at " + endpoint.getScheme() + "://" + endpoint.getAuthority();
    }
}
