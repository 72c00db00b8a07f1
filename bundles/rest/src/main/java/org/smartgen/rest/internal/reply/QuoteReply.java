package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.smartgen.api.submission.Quote;

/** What a dry run answers: what would be made and what it would cost. There is no generation, so there is no id. */
public final class QuoteReply {
    private static final int SECOND_DECIMALS = 1;

    private QuoteReply() {}

    public static ObjectNode of(Quote quote) {
        var generator = quote.generator();
        ObjectNode json = Json.object()
                .put("status", "dry_run")
                .put("intent", quote.decision().intent())
                .put("credits_used", 0)
                .put("estimated_seconds", Json.rounded(quote.estimatedSeconds(), SECOND_DECIMALS))
                .put("lane", generator.lane().name().toLowerCase(Locale.ROOT))
                .put("width", quote.size().width())
                .put("height", quote.size().height())
                .put("seed", quote.seed());
        if (quote.enhancedPrompt() != null) {
            json.put("enhanced_prompt", quote.enhancedPrompt());
        }
        DecisionReply.add(json, quote.decision());
        json.putObject("generator")
                .put("id", generator.id().name())
                .put("version", generator.id().version())
                .put("bundle", generator.id().name());
        json.putObject("charge")
                .put("quoted", generator.price().toNumber())
                .put("captured", 0)
                .put("refunded", 0);
        GenerationReply.addWarnings(json, quote.warnings());
        return json;
    }
}
