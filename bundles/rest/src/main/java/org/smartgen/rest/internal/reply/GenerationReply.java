package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.smartgen.api.job.Check;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.spi.Warning;

/** A generation as JSON. */
public final class GenerationReply {
    private static final int MARK_LENGTH = 36;
    private static final int SECOND_DECIMALS = 1;
    private static final int PROGRESS_DECIMALS = 3;

    private final PictureUrls urls;

    public GenerationReply(PictureUrls urls) {
        this.urls = urls;
    }

    /** Where a generation is found again. */
    public static String path(String id) {
        return "/v1/image/" + id;
    }

    /** @param base see {@link PictureUrls#url} */
    public ObjectNode of(Generation g, URI base) {
        return of(g, urls.prefix(base));
    }

    /** A reply to keep, which names no host: {@link #recall} makes it one for a request. It begins with the mark that stands for it. */
    public String keep(Generation g) {
        String mark = UUID.randomUUID().toString();
        return mark + new String(Json.bytes(of(g, mark)), StandardCharsets.UTF_8);
    }

    /** Nobody could put the mark into a text of the request. */
    public byte[] recall(String kept, URI base) {
        String mark = kept.substring(0, MARK_LENGTH);
        return kept.substring(MARK_LENGTH).replace(mark, urls.prefix(base)).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode of(Generation g, String prefix) {
        ObjectNode json = Json.object();
        addCore(json, g, prefix);
        json.put("id", g.id());
        json.put("created_at", g.createdAt().toString());
        if (g.status() == Status.QUEUED && g.queuePosition() > 0) {
            json.put("queue_position", g.queuePosition());
        }
        json.put("is_possible", g.status() != Status.FAILED);
        json.put("progress", Json.rounded(g.progress(), PROGRESS_DECIMALS));
        if (!g.stage().isEmpty()) {
            json.put("stage", g.stage());
        }
        DecisionReply.add(json, g.decision());
        addResult(json, g, prefix);
        addFailure(json, g);
        addOrigin(json, g);
        if (!g.metadata().isEmpty()) {
            ObjectNode metadata = json.putObject("metadata");
            g.metadata().forEach(metadata::put);
        }
        addLinks(json.putObject("links"), g, prefix + path(g.id()));
        addWarnings(json, g.warnings());
        return json;
    }

    private static void addLinks(ObjectNode links, Generation g, String self) {
        links.put("self", self).put("events", self + "/events");
        if (!g.isTerminal()) {
            links.put("cancel", self);
        }
        if (g.result() != null && g.result().spec() != null) {
            links.put("spec", self + "/spec");
            if (g.result().drawnBy() == null) {
                links.put("restyle", self + "/restyle");
            }
        }
    }

    static void addWarnings(ObjectNode json, List<Warning> warnings) {
        ArrayNode list = json.putArray("warnings");
        warnings.forEach(w -> list.addObject().put("code", w.code()).put("message", w.message()));
    }

    private void addCore(ObjectNode json, Generation g, String prefix) {
        json.put("status", lower(g.status()));
        json.put("intent", g.intent());
        json.put("credits_used", g.creditsUsed().toNumber());
        if (g.result() != null && !g.result().outputs().isEmpty()) {
            String path = urls.path(shown(g.result().outputs()).name());
            json.put("output_url", prefix + path);
            json.put("output_path", path);
        }
        json.put("generation_id", g.id());
        if (g.enhancedPrompt() != null) {
            json.put("enhanced_prompt", g.enhancedPrompt());
        }
        json.put("estimated_seconds", Json.rounded(g.estimatedSeconds(), SECOND_DECIMALS));
    }

    /** The PNG, which is always made. */
    private static Generation.Output shown(List<Generation.Output> outputs) {
        return outputs.stream()
                .filter(output -> output.format().equals("png"))
                .findFirst()
                .orElse(outputs.get(0));
    }

    private void addResult(ObjectNode json, Generation g, String prefix) {
        Generation.Result result = g.result();
        if (result == null) {
            return;
        }
        ArrayNode outputs = json.putArray("outputs");
        for (Generation.Output output : result.outputs()) {
            outputs.addObject()
                    .put("format", output.format())
                    .put("url", prefix + urls.path(output.name()))
                    .put("width", output.width())
                    .put("height", output.height())
                    .put("bytes", output.bytes())
                    .put("sha256", output.sha256());
        }
        json.put("alt_text", result.altText());
        if (!result.description().isEmpty()) {
            json.put("long_description", result.description());
        }
        if (result.spec() != null) {
            json.put("spec_url", prefix + path(g.id()) + "/spec");
        }
        if (result.table() != null) {
            json.put("data_table_url", prefix + path(g.id()) + "/table");
        }
        addChecks(json.putObject("checks"), result.checks());
        json.put("deterministic", result.drawnBy() == null);
        json.put("data_source", lower(result.dataSource()));
        if (result.degraded() != null) {
            json.put("degraded", result.degraded());
        }
    }

    private static void addChecks(ObjectNode json, Map<String, Check> checks) {
        checks.keySet().stream().sorted().forEach(name -> {
            Check check = checks.get(name);
            ObjectNode entry = json.putObject(name).put("status", lower(check.status()));
            ArrayNode findings = entry.putArray("findings");
            check.findings().forEach(f -> findings.addObject()
                    .put("message", f.message())
                    .put("element", f.element())
                    .put("pointer", f.pointer())
                    .put("expected", f.expected())
                    .put("found", f.found()));
        });
    }

    private static void addFailure(ObjectNode json, Generation g) {
        if (g.failure() != null) {
            json.put("error_message", g.failure().message());
            json.put("error", g.failure().message());
            json.put("error_code", g.failure().code().id());
        }
    }

    private static void addOrigin(ObjectNode json, Generation g) {
        json.putObject("generator")
                .put("id", g.generator().name())
                .put("version", g.generator().version())
                .put("bundle", g.generator().name());
        json.put("seed", g.seed());
        json.putObject("charge")
                .put("quoted", g.charge().quoted().toNumber())
                .put("captured", g.charge().captured().toNumber())
                .put("refunded", g.charge().refunded().toNumber());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
