package org.smartgen.textmodel.internal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.smartgen.textmodel.internal.CallFailed.Cure;

/** One POST to the configured address, bounded in time and size. Redirects are not followed: they would take the key elsewhere. */
final class Endpoint {
    static final int MOST_BYTES = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Settings settings;
    private final HttpClient client;

    Endpoint(Settings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** @param left time for all of it, the body included */
    byte[] post(byte[] json, Duration left) throws CallFailed, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.endpoint())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(json));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request.build(), head -> new LimitedBody(MOST_BYTES));
        try {
            return body(call.get(left.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new CallFailed(Cure.NONE, "no reply in time");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    private static byte[] body(HttpResponse<byte[]> response) throws CallFailed {
        int status = response.statusCode();
        if (status == 200) {
            return response.body();
        }
        throw new CallFailed(cure(status), "answers " + status, retryAfter(response));
    }

    private static Cure cure(int status) {
        return switch (status) {
            case 400, 415, 422, 501 -> Cure.OTHER_FORMAT;
            case 408, 409, 425, 429, 500, 502, 503, 504 -> Cure.AGAIN;
            case 401, 402, 403, 404, 405, 410 -> Cure.OPERATOR;
            default -> status >= 300 && status < 400 ? Cure.OPERATOR : Cure.NONE;
        };
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private static CallFailed failure(Throwable cause) {
        if (cause instanceof LimitedBody.TooLong) {
            return new CallFailed(Cure.NONE, "the reply is longer than " + MOST_BYTES + " bytes");
        }
        String kind = cause.getClass().getSimpleName();
        return new CallFailed(
                cause instanceof IOException ? Cure.AGAIN : Cure.NONE, "cannot be reached (" + kind + ")");
    }
}
