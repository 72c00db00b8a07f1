package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Every row of the contract's table of errors that can occur today, over HTTP. */
class ErrorsTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void answerNormally() {
        server.fakes.answer = submission -> Fakes.completed(submission, "g1");
    }

    static java.util.stream.Stream<ErrorCode> allCodes() {
        return ErrorCode.all().stream();
    }

    @ParameterizedTest
    @MethodSource("allCodes")
    void everyCodeBecomesAProblemWithItsStatus(ErrorCode code) throws Exception {
        server.fakes.answer = submission -> {
            throw new GenerationException(code, "Said to the caller.")
                    .param("width")
                    .limit(2048, 4000);
        };
        HttpResponse<String> reply = server.generate("{'prompt':'x'}");

        JsonNode problem = problem(reply, code.httpStatus(), code.id());
        assertEquals(code.title(), problem.get("title").textValue());
        assertTrue(problem.get("detail").textValue().startsWith("Said to the caller."));
        assertEquals("width", problem.get("param").textValue());
        assertEquals("2048", problem.get("limit").toString());
        assertEquals("4000", problem.get("actual").toString());
    }

    @ParameterizedTest
    @MethodSource("allCodes")
    void aFailedInstantGenerationIsAProblemWithItsId(ErrorCode code) throws Exception {
        server.fakes.answer = submission -> Fakes.failed(submission, "g9", code, "It broke.");
        JsonNode problem = problem(server.generate("{'prompt':'x'}"), code.httpStatus(), code.id());

        assertEquals("g9", problem.get("generation_id").textValue());
        assertEquals("It broke.", problem.get("detail").textValue());
    }

    @Test
    void tooFewCreditsSayHowManyAndWhatToDo() throws Exception {
        server.fakes.answer = submission -> {
            throw new GenerationException(ErrorCode.INSUFFICIENT_CREDITS, "This costs 3 credits; there are 1.5.")
                    .limit(new java.math.BigDecimal("3"), new java.math.BigDecimal("1.5"));
        };
        JsonNode problem = problem(server.generate("{'prompt':'x'}"), 402, "insufficient_credits");

        assertEquals("3", problem.get("required").toString());
        assertEquals("1.5", problem.get("available").toString());
        assertEquals("Ask Ada for more.", problem.get("credits_help").textValue());
    }

    @Test
    void waitingIsSaidInWholeSecondsRoundedUp() throws Exception {
        server.fakes.answer = submission -> {
            throw new GenerationException(ErrorCode.QUEUE_FULL, "Full.").retryAfter(Duration.ofMillis(1200));
        };
        HttpResponse<String> reply = server.generate("{'prompt':'x'}");

        assertEquals("2", reply.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("2", problem(reply, 429, "queue_full").get("retry_after").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator_unavailable", "no_worker", "draining", "storage_full"})
    void everythingUnavailableSaysWhenToComeBack(String code) throws Exception {
        server.fakes.answer = submission -> {
            throw new GenerationException(ErrorCode.find(code).orElseThrow(), "Not now.");
        };
        HttpResponse<String> reply = server.generate("{'prompt':'x'}");

        assertTrue(reply.headers().firstValueAsLong("Retry-After").orElseThrow() > 0);
        problem(reply, 503, code);
    }

    @Test
    void anUnexpectedExceptionTellsNothingOfItself() throws Exception {
        server.fakes.answer = submission -> {
            throw new IllegalStateException("jdbc:h2:/var/secret");
        };
        HttpResponse<String> reply = server.generate("{'prompt':'x'}");

        problem(reply, 500, "internal_error");
        assertFalse(reply.body().contains("secret"));
        assertFalse(reply.body().contains("IllegalState"));
    }

    @Test
    void anErrorOfAClassLoaderIsA500Too() throws Exception {
        server.fakes.answer = submission -> {
            throw new NoClassDefFoundError("org/gone/Plugin");
        };

        problem(server.generate("{'prompt':'x'}"), 500, "internal_error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                      | bad_json        |",
                "[]                                     | bad_json        |",
                "'x'                                    | bad_json        |",
                "null                                   | bad_json        |",
                "{'prompt':'a'} trailing                | bad_json        |",
                "{'prompt':'a','prompt':'b'}            | bad_json        |",
                "{'prompt':'a','width':NaN}             | bad_json        |",
                "{'prompt':'a\\u0000'}                  | bad_json        | prompt",
                "{'prompt':'a\\ud800'}                  | bad_json        | prompt",
                "{}                                     | missing_prompt  | prompt",
                "{'prompt':null}                        | missing_prompt  | prompt",
                "{'prompt':7}                           | invalid_option  | prompt",
                "{'prompt':['x']}                       | invalid_option  | prompt",
                "{'prompt':'a','width':'640'}           | invalid_size    | width",
                "{'prompt':'a','height':640.5}          | invalid_size    | height",
                "{'prompt':'a','width':true}            | invalid_size    | width",
                "{'prompt':'a','width':1e999999999}     | invalid_size    | width",
                "{'prompt':'a','width':99999999999}     | invalid_size    | width",
                "{'prompt':'a','intent':5}              | invalid_option  | intent",
                "{'prompt':'a','format':'gif'}          | invalid_option  | format",
                "{'prompt':'a','seed':'x'}              | invalid_option  | seed",
                "{'prompt':'a','seed':1.5}              | invalid_option  | seed",
                "{'prompt':'a','text_mode':'loud'}      | invalid_option  | text_mode",
                "{'prompt':'a','enhance':true}          | invalid_option  | enhance",
                "{'prompt':'a','strict_data':'yes'}     | invalid_option  | strict_data",
                "{'prompt':'a','style':'dark'}          | invalid_option  | style",
                "{'prompt':'a','style':{'palette':'#fff'}}        | invalid_option | /style/palette",
                "{'prompt':'a','style':{'palette':['#fff',3]}}    | invalid_option | /style/palette/1",
                "{'prompt':'a','style':{'palette':['red']}}       | invalid_option | /style/palette/0",
                "{'prompt':'a','style':{'background':'url(x)'}}   | invalid_option | /style/background",
                "{'prompt':'a','style':{'color_mode':'dim'}}      | invalid_option | /style/color_mode",
                "{'prompt':'a','data':5}                | invalid_option  | data",
                "{'prompt':'a','data':[]}               | invalid_option  | data",
                "{'prompt':'a','data':[{'a':1},2]}      | invalid_option  | /data/1",
                "{'prompt':'a','data':[[{}]]}           | invalid_option  | /data/0/0",
                "{'prompt':'a','data':[{'a':1e99999999}]} | invalid_option | /data/0/a",
                "{'prompt':'a','options':[]}            | invalid_option  | options",
                "{'prompt':'a','options':{'a':[null]}}  | invalid_option  | /options/a/0",
                "{'prompt':'a','options':{'a':1e99999999}} | invalid_option | /options/a",
                "{'prompt':'a','metadata':{'k':5}}      | invalid_option  | /metadata/k",
            })
    void aBodyThatIsWrongIsA400ThatSaysWhere(String body, String code, String param) throws Exception {
        int before = server.fakes.submitted.size();
        JsonNode problem = problem(server.generate(body), 400, code);

        assertEquals(param, problem.path("param").textValue());
        assertEquals(before, server.fakes.submitted.size());
    }

    @Test
    void aWrongTypeSaysWhatWasWantedAndWhatWasGiven() throws Exception {
        JsonNode problem = problem(server.generate("{'prompt':'a','width':'640'}"), 400, "invalid_size");

        assertEquals("a whole number", problem.get("limit").textValue());
        assertEquals("a string", problem.get("actual").textValue());
        assertEquals(
                "\"width\" must be a whole number, not a string.",
                problem.get("detail").textValue());
    }

    @Test
    void brokenJsonSaysLineAndColumn() throws Exception {
        JsonNode problem = problem(server.generate("{'prompt':'a',\n 'width' 7}"), 400, "bad_json");
        String detail = problem.get("detail").textValue();

        assertTrue(detail.contains("line 2, column 10"), detail);
        assertFalse(detail.contains("Source"), detail);
        assertFalse(detail.contains("com.fasterxml"), detail);
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        problem(server.generate("{'prompt':" + "[".repeat(5000) + "]".repeat(5000) + "}"), 400, "bad_json");
    }

    @Test
    void tooManyMetadataEntriesSayTheLimit() throws Exception {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            entries.append(i == 0 ? "" : ",").append("'k").append(i).append("':'v'");
        }
        JsonNode problem =
                problem(server.generate("{'prompt':'a','metadata':{" + entries + "}}"), 400, "invalid_option");

        assertEquals("16", problem.get("limit").toString());
        assertEquals("17", problem.get("actual").toString());
    }

    @Test
    void anEmptyBodyMissesItsPrompt() throws Exception {
        HttpResponse<String> reply =
                server.send(server.request("/v1/image/smart-generate").POST(BodyPublishers.noBody()));

        problem(reply, 400, "missing_prompt");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        HttpResponse<String> reply = server.send(server.request("/v1/image/smart-generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'})));

        problem(reply, 400, "bad_json");
    }

    @Test
    void jsonInAFormIsToldToSayThatItIsJson() throws Exception {
        JsonNode problem = problem(
                server.post("/v1/image/smart-generate", "application/x-www-form-urlencoded", "{\"prompt\":\"x\"}"),
                400,
                "bad_json");

        assertTrue(problem.get("detail").textValue().contains("application/json"));
    }

    @ParameterizedTest
    @CsvSource({"prompt=a&prompt=b,bad_json,", "prompt=%zz,bad_json,", "prompt=a&width=wide,invalid_size,width"})
    void aFormThatIsWrongIsA400(String body, String code, String param) throws Exception {
        JsonNode problem =
                problem(server.post("/v1/image/smart-generate", "application/x-www-form-urlencoded", body), 400, code);

        assertEquals(param, problem.path("param").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/xml", "image/png"})
    void otherMediaTypesAre415(String type) throws Exception {
        problem(server.post("/v1/image/smart-generate", type, "prompt=x"), 415, "unsupported_media_type");
    }

    @Test
    void aBodyWithoutATypeIs415() throws Exception {
        HttpResponse<String> reply =
                server.send(server.request("/v1/image/smart-generate").POST(BodyPublishers.ofString("prompt=x")));

        problem(reply, 415, "unsupported_media_type");
    }

    @Test
    void anUnknownCharsetIs415() throws Exception {
        problem(
                server.post("/v1/image/smart-generate", "application/json; charset=martian", "{}"),
                415,
                "unsupported_media_type");
    }

    @Test
    void aLargeBodyIs413WhetherItsLengthIsAnnouncedOrNot() throws Exception {
        String body = "{\"prompt\":\"" + "x".repeat(3 << 20) + "\"}";
        JsonNode announced =
                problem(server.post("/v1/image/smart-generate", "application/json", body), 413, "body_too_large");
        HttpResponse<String> chunked = server.send(server.request("/v1/image/smart-generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body.getBytes()))));

        assertEquals(64 << 10, announced.get("limit").intValue());
        assertEquals(body.length(), announced.get("actual").intValue());
        problem(chunked, 413, "body_too_large");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/v1/image/smart-generate,POST",
        "GET,/v1/image/smart-generate,POST",
        "PUT,/v1/image/g1,GET",
        "POST,/health/live,GET",
        "POST,/static/smart-outputs/a.png,GET"
    })
    void otherMethodsAre405AndSayWhichAreServed(String method, String path, String served) throws Exception {
        HttpResponse<String> reply = server.send(server.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody()));

        problem(reply, 405, "method_not_allowed");
        assertTrue(reply.headers().firstValue("Allow").orElseThrow().contains(served));
    }

    @Test
    void anAcceptHeaderThatExcludesJsonIs406() throws Exception {
        HttpResponse<String> reply = server.send(server.request("/v1/image/g1").header("Accept", "text/html"));

        problem(reply, 406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v1/nothing", "/static", "/static/smart-outputs", "/wadl", "/application.wadl"})
    void unknownAddressesAre404(String path) throws Exception {
        problem(server.get(path), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/image/%zz", "/v1/image/%2e%2e/x", "/v1/image/a%00b", "/v1/../x", "x", "/a|b"})
    void badAddressesAreProblemsToo(String target) throws Exception {
        String answer = RawHttp.get(server.port(), target);

        assertTrue(RawHttp.status(answer) == 400 || RawHttp.status(answer) == 404, answer);
        assertRawProblem(answer);
    }

    @Test
    void headersThatAreTooLargeAre431() throws Exception {
        String answer = RawHttp.get(server.port(), "/health/live", "Host: localhost", "X-Big: " + "x".repeat(20_000));

        assertEquals(431, RawHttp.status(answer), answer);
        assertRawProblem(answer);
    }

    @Test
    void anAddressThatIsTooLongIs414() throws Exception {
        String answer = RawHttp.get(server.port(), "/" + "x".repeat(20_000));

        assertEquals(414, RawHttp.status(answer), answer);
        assertRawProblem(answer);
    }

    @Test
    void noHttpAtAllIs400() throws Exception {
        String answer = RawHttp.send(server.port(), "\u0016\u0003\u0001 hello\r\n\r\n");

        assertEquals(400, RawHttp.status(answer), answer);
        assertRawProblem(answer);
    }

    @Test
    void aMissingServiceIs503() throws Exception {
        server.platform.submission = null;
        try {
            HttpResponse<String> reply = server.generate("{'prompt':'x'}");
            problem(reply, 503, "draining");
            assertEquals("2", reply.headers().firstValue("Retry-After").orElseThrow());
        } finally {
            server.platform.submission = server.fakes.submission;
        }
    }

    @Test
    void theRequestIdOfTheCallerIsKeptWhenItIsHarmless() throws Exception {
        HttpResponse<String> kept = server.send(server.request("/v1/none").header("X-Request-Id", "order-7.a"));
        HttpResponse<String> replaced = server.send(server.request("/v1/none").header("X-Request-Id", "a b<script>"));

        assertEquals("order-7.a", json(kept).get("request_id").textValue());
        assertEquals("order-7.a", kept.headers().firstValue("X-Request-Id").orElseThrow());
        assertFalse(replaced.headers().firstValue("X-Request-Id").orElseThrow().contains("script"));
    }

    private static JsonNode problem(HttpResponse<String> reply, int status, String code) throws IOException {
        assertEquals(status, reply.statusCode(), reply.body());
        assertEquals(
                "application/problem+json",
                reply.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = json(reply);
        assertEquals(code, problem.get("code").textValue(), reply.body());
        assertShape(problem, status);
        assertEquals(
                reply.headers().allValues("X-Request-Id"),
                java.util.List.of(problem.get("request_id").textValue()));
        return problem;
    }

    private static void assertRawProblem(String answer) throws IOException {
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("X-Request-Id: "), answer);
        assertShape(org.smartgen.rest.internal.reply.Json.read(RawHttp.body(answer)), RawHttp.status(answer));
    }

    private static void assertShape(JsonNode problem, int status) {
        for (String name : new String[] {"type", "title", "detail", "instance", "code", "error", "message"}) {
            assertTrue(problem.path(name).isTextual(), name + " in " + problem);
        }
        assertEquals(status, problem.get("status").intValue());
        assertEquals(problem.get("detail"), problem.get("error"));
        assertEquals(problem.get("detail"), problem.get("message"));
    }
}
