package org.smartgen.textmodel.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.smartgen.textmodel.internal.CallFailed.Cure;

/** JSON Schema 2020-12; references to other documents are refused, nothing is fetched. */
final class SchemaCheck {
    private static final int KEPT = 16;

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().locale(Locale.ROOT).failFast(true).build();
    /** In the order of use; guarded by itself. */
    private final Map<String, JsonSchema> compiled = new LinkedHashMap<>(16, 0.75f, true);

    void check(JsonNode document, String schema) throws CallFailed {
        Set<ValidationMessage> violations = compile(schema).validate(document);
        if (!violations.isEmpty()) {
            ValidationMessage first = violations.iterator().next();
            throw new CallFailed(
                    Cure.AGAIN,
                    "replies against the schema (" + first.getType() + " at "
                            + first.getSchemaLocation().getFragment() + ")");
        }
    }

    /** Fails when the schema is none, or needs another document. */
    JsonSchema compile(String schema) throws CallFailed {
        synchronized (compiled) {
            JsonSchema known = compiled.get(schema);
            if (known != null) {
                return known;
            }
        }
        JsonSchema fresh = parse(schema);
        synchronized (compiled) {
            compiled.put(schema, fresh);
            if (compiled.size() > KEPT) {
                compiled.remove(compiled.keySet().iterator().next());
            }
        }
        return fresh;
    }

    private JsonSchema parse(String schema) throws CallFailed {
        try {
            JsonSchema parsed = schemas.getSchema(schema, config);
            parsed.initializeValidators();
            return parsed;
        } catch (RuntimeException e) {
            throw new CallFailed(Cure.CALLER, "was given a schema that cannot be read");
        }
    }
}
