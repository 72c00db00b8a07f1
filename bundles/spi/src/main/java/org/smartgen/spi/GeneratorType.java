package org.smartgen.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Declares what a {@link Generator} component serves. Each element becomes a service property named {@code smartgen.} and the
 * element's name, so that the platform reads it without loading a class of the plug-in.
 *
 * <p>Further examples may stand in {@code OSGI-INF/smartgen/examples.tsv} of the bundle: UTF-8, one per line, {@code own} or
 * {@code not}, TAB, the prompt; at most 20,000 lines and 2 MB.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratorType {
    /** Prefix of the service properties. */
    String PREFIX_ = "smartgen.";

    /** Value of {@link #prefers} for a generator that draws through {@link TextToImage} when one is there. */
    String TEXT_TO_IMAGE = "text-to-image";

    /**
     * The intent served, {@code vendor-kind}: lower-case letters, digits and dashes, with at least one dash, at most 64
     * characters. {@code smart-…} is kept for bundles that the operator names.
     */
    String intent();

    /** A few words for people, such as "Haiku card". */
    String title();

    /** The price in credits, 0 to 1,000,000, in steps of 0.001. The operator may override it. */
    double credits() default 1;

    /** {@link Lane#INSTANT} answers in the request, {@link Lane#QUEUED} is polled. */
    Lane lane() default Lane.INSTANT;

    /** Capabilities used when a live node has them, such as {@link #TEXT_TO_IMAGE}. */
    String[] prefers() default {};

    /** Up to 50 prompts that mean this intent; a classifier learns from them. */
    String[] examples() default {};

    /** Up to 50 prompts that look like this intent and mean another. */
    String[] counterExamples() default {};

    /** PID of the metatype definition that describes the request's {@code options}; empty: no options. */
    String optionsPid() default "";

    /** The longest that one call may take, in seconds, 1 to 3600; 0 takes the lane's default. */
    int deadlineSeconds() default 0;

    /** The widest and the highest picture served, in pixels, 256 to 2048. */
    int maxWidth() default 2048;

    /** See {@link #maxWidth}. */
    int maxHeight() default 2048;
}
