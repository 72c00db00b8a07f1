package org.smartgen.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of errors: a code decides the HTTP status, and its {@link ErrorType} decides retry and log level. Nothing is ever
 * charged for an error. The ids are the {@code code} of problem documents and the {@code error_code} of failed jobs.
 */
public final class ErrorCode {
    private static final Map<String, ErrorCode> ALL = new LinkedHashMap<>();

    // what the caller sent
    public static final ErrorCode MISSING_PROMPT = user("missing_prompt", 400, "The prompt is missing");
    public static final ErrorCode PROMPT_TOO_LONG = user("prompt_too_long", 400, "The prompt is too long");
    public static final ErrorCode INVALID_SIZE = user("invalid_size", 400, "The size is out of range");
    public static final ErrorCode UNKNOWN_INTENT = user("unknown_intent", 400, "No such intent");
    public static final ErrorCode INVALID_OPTION = user("invalid_option", 400, "A parameter is not valid");
    public static final ErrorCode BAD_JSON = user("bad_json", 400, "The body is not valid");
    public static final ErrorCode DATA_MISSING = user("data_missing", 400, "The prompt holds no data");
    public static final ErrorCode DOES_NOT_FIT = user("does_not_fit", 400, "The text does not fit");
    public static final ErrorCode VALIDATION_FAILED = user("validation_failed", 400, "The spec is not valid");
    public static final ErrorCode MISSING_KEY = user("missing_key", 401, "An API key is needed");
    public static final ErrorCode INVALID_KEY = user("invalid_key", 401, "The API key is not known");
    public static final ErrorCode KEY_EXPIRED = user("key_expired", 401, "The API key has expired");
    public static final ErrorCode KEY_REVOKED = user("key_revoked", 401, "The API key was revoked");
    public static final ErrorCode INSUFFICIENT_CREDITS = user("insufficient_credits", 402, "Not enough credits");
    public static final ErrorCode SCOPE_DENIED = user("scope_denied", 403, "The API key may not do this");
    public static final ErrorCode NOT_FOUND = user("not_found", 404, "There is no such thing");
    public static final ErrorCode METHOD_NOT_ALLOWED = user("method_not_allowed", 405, "Method not allowed");
    public static final ErrorCode NOT_ACCEPTABLE = user("not_acceptable", 406, "No acceptable representation");
    public static final ErrorCode IDEMPOTENCY_IN_PROGRESS =
            user("idempotency_in_progress", 409, "The same request is still running");
    public static final ErrorCode ALREADY_TERMINAL = user("already_terminal", 409, "The generation has ended");
    public static final ErrorCode EXPIRED = user("expired", 410, "The picture is no longer kept");
    public static final ErrorCode BODY_TOO_LARGE = user("body_too_large", 413, "The body is too large");
    public static final ErrorCode UNSUPPORTED_MEDIA_TYPE =
            user("unsupported_media_type", 415, "The body's media type is not supported");
    public static final ErrorCode IDEMPOTENCY_KEY_REUSED =
            user("idempotency_key_reused", 422, "The idempotency key belongs to another request");
    public static final ErrorCode CANCELLED = user("cancelled", 409, "The generation was cancelled");

    // capacity and missing parts
    public static final ErrorCode RATE_LIMITED = resources("rate_limited", 429, "Too many requests");
    public static final ErrorCode QUEUE_FULL = resources("queue_full", 429, "The queue is full");
    public static final ErrorCode NO_WORKER = resources("no_worker", 503, "No worker can draw this");
    public static final ErrorCode GENERATOR_UNAVAILABLE =
            resources("generator_unavailable", 503, "No generator for this intent is installed");
    public static final ErrorCode DRAINING = resources("draining", 503, "The server is shutting down");
    public static final ErrorCode STORAGE_FULL = resources("storage_full", 503, "The storage is full");
    public static final ErrorCode DEADLINE_EXCEEDED = resources("deadline_exceeded", 504, "It took too long");
    public static final ErrorCode WORKER_LOST = resources("worker_lost", 503, "The worker was lost");

    // a generator's or a model's fault
    public static final ErrorCode RENDER_FAILED = add("render_failed", ErrorType.PLUGIN, 500, "Drawing failed");
    public static final ErrorCode MODEL_FAILED = add("model_failed", ErrorType.PLUGIN, 500, "The model failed");

    // ours
    public static final ErrorCode INTERNAL_ERROR =
            add("internal_error", ErrorType.INTERNAL, 500, "Something went wrong on the server");

    private final String id;
    private final ErrorType type;
    private final int httpStatus;
    private final String title;

    private ErrorCode(String id, ErrorType type, int httpStatus, String title) {
        this.id = id;
        this.type = type;
        this.httpStatus = httpStatus;
        this.title = title;
    }

    private static ErrorCode user(String id, int httpStatus, String title) {
        return add(id, ErrorType.USER, httpStatus, title);
    }

    private static ErrorCode resources(String id, int httpStatus, String title) {
        return add(id, ErrorType.RESOURCES, httpStatus, title);
    }

    private static ErrorCode add(String id, ErrorType type, int httpStatus, String title) {
        ErrorCode code = new ErrorCode(id, type, httpStatus, title);
        ALL.put(id, code);
        return code;
    }

    /** In the order of the table. */
    public static Collection<ErrorCode> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    public static Optional<ErrorCode> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** Stable, in snake_case. */
    public String id() {
        return id;
    }

    public ErrorType type() {
        return type;
    }

    /** 400 to 599. */
    public int httpStatus() {
        return httpStatus;
    }

    /** A few words that hold for every occurrence; the message of the exception says what happened this time. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return id;
    }
}
