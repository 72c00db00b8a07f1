package org.smartgen.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Storage", description = "Where data and pictures are kept.")
public @interface StoreConfig {
    String PID = "org.smartgen.store";

    @AttributeDefinition(
            description =
                    "JDBC address; empty: an H2 file below the home folder. jdbc:h2:file: and jdbc:h2:mem: are known.")
    String url() default "";

    @AttributeDefinition(
            description =
                    "Whether each commit waits for the disk itself. Without it data survives a killed process; with it also a power loss.")
    boolean sync() default false;

    @AttributeDefinition(description = "Largest number of database connections, 2 to 200")
    int poolSize() default 16;

    @AttributeDefinition(description = "Bytes that stay free on the disk: with less, no picture is stored")
    long minFree() default 1_000_000_000L;
}
