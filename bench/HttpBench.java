import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times one prompt over HTTP: {@code java bench/HttpBench.java ADDRESS KEY [requests 400] [clients 1] [prompt]}. The first quarter is warm-up and not
 * counted. Prints p50, p95, p99 in ms, requests per second and failures.
 */
public final class HttpBench {
    public static void main(String[] args) throws Exception {
        String address = args[0];
        String key = args[1];
        int requests = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        int clients = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        String prompt = args.length > 4 ? args[4] : "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/image/smart-generate"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"" + prompt.replace("\"", "\\\"") + "\"}"))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        AtomicInteger failures = new AtomicInteger();
        run(http, request, Math.max(1, requests / 4), clients, failures);
        long start = System.nanoTime();
        double[] millis = run(http, request, requests, clients, failures);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "n=%d clients=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms max=%.1f ms %.1f/s failures=%d%n",
                requests, clients, at(millis, .50), at(millis, .95), at(millis, .99), at(millis, 1), requests / seconds, failures.get());
        System.exit(failures.get() == 0 ? 0 : 1);
    }

    private static double[] run(HttpClient http, HttpRequest request, int requests, int clients, AtomicInteger failures)
            throws Exception {
        double[] millis = new double[requests];
        AtomicInteger next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(clients);
        var done = new java.util.ArrayList<java.util.concurrent.Future<?>>();
        for (int c = 0; c < clients; c++) {
            done.add(pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
                    millis[i] = (System.nanoTime() - start) / 1e6;
                    if (reply.statusCode() != 200 || !reply.body().contains("\"completed\"")) {
                        if (failures.getAndIncrement() == 0) {
                            System.err.println(reply.statusCode() + " " + reply.body());
                        }
                    }
                }
                return null;
            }));
        }
        for (var d : done) {
            d.get();
        }
        pool.shutdown();
        return millis;
    }

    private static double at(double[] sorted, double q) {
        return sorted[Math.max(0, (int) Math.ceil(q * sorted.length) - 1)];
    }
}
