package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Generation;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.ErrorType;
import org.smartgen.spi.GenerationException;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param members further members, in the order they are written
 * @param cause for the log, never written to the caller
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        ErrorType type,
        Map<String, Object> members,
        @Nullable Throwable cause) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER = "retry_after";
    private static final long RETRY_SECONDS = 5;
    private static final int LONGEST_TEXT = 200;

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(GenerationException e) {
        ErrorCode code = e.code();
        Map<String, Object> members = new LinkedHashMap<>();
        e.param().ifPresent(param -> members.put("param", param));
        e.limit().ifPresent(limit -> members.put("limit", limit));
        e.actual().ifPresent(actual -> members.put("actual", actual));
        addRetry(members, code.httpStatus(), e.retryAfter().orElse(null));
        return new Problem(
                code.httpStatus(), code.id(), code.title(), String.valueOf(e.getMessage()), code.type(), members, e);
    }

    /** For a generation that failed within its request. */
    public static Problem of(Generation failed, Generation.Failure failure) {
        ErrorCode code = failure.code();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("generation_id", failed.id());
        members.put("id", failed.id());
        addRetry(members, code.httpStatus(), null);
        // the job has logged it
        return new Problem(
                code.httpStatus(), code.id(), code.title(), failure.message(), ErrorType.USER, members, null);
    }

    /** For what HTTP itself refuses. */
    public static Problem of(int status, String detail) {
        HttpFault fault = HttpFault.of(status);
        Map<String, Object> members = new LinkedHashMap<>();
        addRetry(members, status, null);
        return new Problem(status, fault.code(), fault.title(), detail, ErrorType.USER, members, null);
    }

    /** For what nobody expected. */
    public static Problem unexpected(Throwable cause) {
        ErrorCode code = ErrorCode.INTERNAL_ERROR;
        String detail = "Something went wrong on the server. The log has it under the request_id.";
        return new Problem(code.httpStatus(), code.id(), code.title(), detail, code.type(), Map.of(), cause);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, title, detail, type, more, cause);
    }

    /** Adds a sentence. */
    public Problem advising(String sentence) {
        return new Problem(status, code, title, detail + " " + sentence, type, members, cause);
    }

    public boolean is(ErrorCode other) {
        return code.equals(other.id());
    }

    /** Whole seconds, or null. */
    public @Nullable Object retryAfter() {
        return members.get(RETRY_AFTER);
    }

    public byte[] bytes(String requestId) {
        ObjectNode json = Json.object()
                .put("type", "urn:smartgen:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", "urn:smartgen:request:" + requestId)
                .put("code", code)
                .put("error", detail)
                .put("message", detail)
                .put("request_id", requestId);
        members.forEach((name, value) -> put(json, name, value));
        return Json.bytes(json);
    }

    private static void addRetry(Map<String, Object> members, int status, @Nullable Duration wait) {
        if (wait != null) {
            members.put(RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
        } else if (status == 429 || status == 503) {
            members.put(RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            json.put(name, ((Number) value).longValue());
        } else if (value instanceof java.math.BigDecimal number) {
            json.put(name, number);
        } else if (value instanceof Number number) {
            json.put(name, number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else {
            json.put(name, shortened(value.toString()));
        }
    }

    private static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
