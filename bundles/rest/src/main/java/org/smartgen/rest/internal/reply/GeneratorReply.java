package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.rest.internal.Platform;

/** Installed generators as JSON. */
public final class GeneratorReply {
    private static final int SECOND_DECIMALS = 3;

    private GeneratorReply() {}

    public static ObjectNode list(Platform platform) {
        ObjectNode json = Json.object();
        ArrayNode data = json.putArray("data");
        Jobs jobs = platform.jobs();
        platform.catalogue().generators().forEach(info -> data.add(entry(info, jobs.pace(info.id()))));
        return json;
    }

    private static ObjectNode entry(GeneratorInfo info, Optional<Jobs.Pace> pace) {
        ObjectNode json = Json.object()
                .put("intent", info.intent())
                .put("title", info.title())
                .put("id", info.id().name())
                .put("version", info.id().version())
                .put("bundle", info.id().name())
                .put("credits", info.price().toNumber())
                .put("lane", info.lane().name().toLowerCase(Locale.ROOT));
        ArrayNode prefers = json.putArray("prefers");
        info.prefers().stream().sorted().forEach(prefers::add);
        ObjectNode limits = json.putObject("limits")
                .put("max_width", info.maxSize().width())
                .put("max_height", info.maxSize().height());
        if (info.deadlineSeconds() > 0) {
            limits.put("deadline_seconds", info.deadlineSeconds());
        }
        ArrayNode examples = json.putArray("examples");
        info.examples().forEach(examples::add);
        pace.ifPresent(measured -> json.putObject("seconds")
                .put("p50", Json.rounded(measured.p50(), SECOND_DECIMALS))
                .put("p90", Json.rounded(measured.p90(), SECOND_DECIMALS)));
        return json.put("health", "ok"); // the catalogue holds only those that serve
    }
}
