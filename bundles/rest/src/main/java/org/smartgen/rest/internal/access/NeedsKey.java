package org.smartgen.rest.internal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.smartgen.api.account.RateLimits;

/** The method is served to callers with a key only, out of an allowance. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsKey {
    RateLimits.Bucket bucket() default RateLimits.Bucket.READ;

    /** One of the scopes of {@link org.smartgen.api.account.Caller}; empty: any key will do. */
    String scope() default "";
}
