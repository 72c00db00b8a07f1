package org.smartgen.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one error type. Its message is written for the caller: which field, which limit, what was given; no class names, no paths,
 * no secrets.
 */
public final class GenerationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final @Nullable String param;
    private final transient @Nullable Object limit;
    private final transient @Nullable Object actual;
    private final @Nullable Duration retryAfter;

    public GenerationException(ErrorCode code, String message) {
        this(code, message, null, null, null, null, null);
    }

    /** @param cause for the log; never shown to the caller */
    public GenerationException(ErrorCode code, String message, Throwable cause) {
        this(code, message, null, null, null, null, cause);
    }

    private GenerationException(
            ErrorCode code,
            String message,
            @Nullable String param,
            @Nullable Object limit,
            @Nullable Object actual,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.code = Objects.requireNonNull(code);
        this.param = param;
        this.limit = limit;
        this.actual = actual;
        this.retryAfter = retryAfter;
    }

    /** @param name the request field, or the JSON pointer of the value, that is at fault */
    public GenerationException param(String name) {
        return new GenerationException(code, text(), name, limit, actual, retryAfter, getCause());
    }

    /**
     * @param bound what would have been accepted: a number or a text
     * @param given what was given: a number or a text
     */
    public GenerationException limit(Object bound, Object given) {
        return new GenerationException(code, text(), param, bound, given, retryAfter, getCause());
    }

    /** @param wait how long the caller should wait; whole seconds are sent, rounded up */
    public GenerationException retryAfter(Duration wait) {
        return new GenerationException(code, text(), param, limit, actual, wait, getCause());
    }

    private String text() {
        return Objects.requireNonNull(getMessage());
    }

    public ErrorCode code() {
        return code;
    }

    public Optional<String> param() {
        return Optional.ofNullable(param);
    }

    public Optional<Object> limit() {
        return Optional.ofNullable(limit);
    }

    public Optional<Object> actual() {
        return Optional.ofNullable(actual);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
