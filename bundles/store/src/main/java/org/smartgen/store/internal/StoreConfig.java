package org.smartgen.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Storage", description = "Where data and pictures are kept.")
public @interface StoreConfig {
    String PID = "org.smartgen.store";

    @AttributeDefinition(
            description =
                    "JDBC address; empty: an H2 file below the home folder. jdbc:h2:file:, jdbc:h2:mem: and jdbc:postgresql: are known.")
    String url() default "";

    @AttributeDefinition(description = "User of the PostgreSQL database; empty: as the address says")
    String user() default "";

    @AttributeDefinition(description = "Password of the PostgreSQL database; rather name a passwordFile")
    String password() default "";

    @AttributeDefinition(description = "File with the password, relative to the home folder; empty: password counts")
    String passwordFile() default "";

    @AttributeDefinition(
            description = "Folder of the pictures, relative to the home folder; nodes of one database share one folder")
    String pictures() default "var/pictures";

    @AttributeDefinition(
            description =
                    "Whether each commit waits for the disk itself. Without it data survives a killed process; with it also a power loss.")
    boolean sync() default false;

    @AttributeDefinition(
            description = "Largest number of connections to PostgreSQL, 2 to 200; the embedded database has one")
    int poolSize() default 16;

    @AttributeDefinition(description = "Bytes that stay free on the disk: with less, no picture is stored")
    long minFree() default 1_000_000_000L;
}
