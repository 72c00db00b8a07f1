package org.smartgen.account.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Accounts", description = "What accounts may do unless they have limits of their own.")
public @interface AccountConfig {
    String PID = "org.smartgen.account";

    @AttributeDefinition(description = "New generations per minute and account, at least 1")
    int createPerMinute() default 60;

    @AttributeDefinition(description = "Reads, such as polling a generation, per minute and account, at least 1")
    int readPerMinute() default 600;

    @AttributeDefinition(description = "Calls of the admin routes per minute and account, at least 1")
    int adminPerMinute() default 120;

    @AttributeDefinition(description = "Generations that an account may have queued or running at once, at least 1")
    int maxQueued() default 100;
}
