package org.smartgen.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@value #PID}. */
@ObjectClassDefinition(
        name = "Core",
        description = "Which generators serve, at what price, and when other intents are offered.")
public @interface CoreConfig {
    String PID = "org.smartgen.core";

    @AttributeDefinition(
            description =
                    "Symbolic names of the bundles that may serve smart-… intents; a * at the end stands for any.")
    String[] smart_bundles() default {"org.smartgen.generator.*"};

    @AttributeDefinition(description = "Prices in credits that replace the generators' own, each intent=credits.")
    String[] prices() default {};

    @AttributeDefinition(description = "Below this score the reply offers other intents.", min = "0", max = "1")
    double confident() default 0.6;

    @AttributeDefinition(description = "Intents this near to the best score are offered.", min = "0", max = "1")
    double margin() default 0.2;

    @AttributeDefinition(
            description = "Seconds after which a request with an idempotency key counts as lost with its server.",
            min = "1")
    int idempotency_lease() default 60;
}
