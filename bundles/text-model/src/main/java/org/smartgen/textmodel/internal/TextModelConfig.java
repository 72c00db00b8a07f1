package org.smartgen.textmodel.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Text model",
        description = "An OpenAI-compatible endpoint that may write copy. Without this configuration there is none.")
public @interface TextModelConfig {
    String PID = "org.smartgen.textmodel";

    @AttributeDefinition(
            description =
                    "Base address such as https://models.example.com/v1; /chat/completions is added unless it ends so")
    String url() default "";

    @AttributeDefinition(description = "Name of the model, as the endpoint knows it")
    String model() default "";

    @AttributeDefinition(type = AttributeType.PASSWORD, description = "Sent as a bearer token; empty: none is sent")
    String apiKey() default "";

    @AttributeDefinition(description = "File that holds the key, instead of apiKey; read when the configuration is")
    String apiKeyFile() default "";

    @AttributeDefinition(
            description = "Longest time for a reply in milliseconds, 100 to 60000; a request may allow less")
    int timeout() default 8_000;

    @AttributeDefinition(description = "Longest reply in tokens, 16 to 8192")
    int maxTokens() default 1_024;

    @AttributeDefinition(description = "Calls at a time, 1 to 64; with more the picture is made without the model")
    int maxConcurrent() default 4;

    @AttributeDefinition(description = "Allow http:// to other machines: prompts and the key are then sent in clear")
    boolean plainHttp() default false;

    @AttributeDefinition(description = "Failures in a row after which the model is left alone, 1 to 100")
    int failuresBeforePause() default 5;

    @AttributeDefinition(description = "How long it is left alone, in seconds, 1 to 3600")
    int pause() default 30;
}
