package org.smartgen.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(name = "HTTP API", description = "Where the API listens and what it tells about itself.")
public @interface RestConfig {
    String PID = "org.smartgen.rest";

    @AttributeDefinition(description = "TCP port; 0 takes a free one. The property smartgen.http.port overrides it.")
    int port() default 8080;

    @AttributeDefinition(description = "Address to listen on. The property smartgen.http.bind overrides it.")
    String bind() default "127.0.0.1";

    @AttributeDefinition(
            description = "Address of the server as its clients see it, such as https://pictures.example.org")
    String publicUrl() default "";

    @AttributeDefinition(
            description = "Whether output_url carries the server's address",
            options = {@Option("absolute"), @Option("relative")})
    String urlStyle() default "absolute";

    @AttributeDefinition(description = "Host names, with or without a port, that may stand in output_url")
    String[] allowedHosts() default {};

    @AttributeDefinition(description = "Largest request body in bytes")
    int maxBodyBytes() default 1 << 20;

    @AttributeDefinition(
            description =
                    "Seconds without a byte after which a connection is closed; a body has no longer than this to arrive")
    int idleTimeoutSeconds() default 30;

    @AttributeDefinition(description = "Largest number of requests served at the same time")
    int maxThreads() default 200;

    @AttributeDefinition(description = "Largest number of connections open at the same time")
    int maxConnections() default 2_000;

    @AttributeDefinition(description = "What a caller without credits is told to do")
    String creditsHelp() default "Ask the operator of this server for more credits.";
}
