package org.smartgen.job.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** PID {@code org.smartgen.job}. */
@ObjectClassDefinition(name = "Jobs", description = "How pictures are drawn on this node.")
public @interface JobConfig {
    String PID = "org.smartgen.job";

    @AttributeDefinition(
            description =
                    "Id of this node, at most 24 characters, unlike any other's; empty: from the host and the folder.")
    String node() default "";

    @AttributeDefinition(description = "Instant pictures drawn at once; 0: one per core, at least 2.", min = "0")
    int instant_threads() default 0;

    @AttributeDefinition(
            description = "Instant requests that may wait for their turn; beyond it: queue_full.",
            min = "0")
    int instant_queue() default 64;

    @AttributeDefinition(description = "The longest wait for a turn, in seconds.", min = "0")
    int instant_patience() default 30;

    @AttributeDefinition(
            description = "Deadline of an instant picture in seconds, unless its generator names one.",
            min = "1")
    int instant_deadline() default 30;

    @AttributeDefinition(
            description = "Queued pictures drawn by code at once on this node; 0: none.",
            min = "0",
            max = "64")
    int workers() default 2;

    @AttributeDefinition(
            description = "Queued pictures drawn through a model at once, where this node has one.",
            min = "0",
            max = "64")
    int model_workers() default 1;

    @AttributeDefinition(
            description =
                    "What becomes of a job whose model is gone with its last node: it is drawn without, or fails.",
            options = {@Option("draw"), @Option("fail")})
    String without_model() default "draw";

    @AttributeDefinition(description = "Days that pictures are kept, at least 1.", min = "1")
    int pictures_keep() default 30;

    @AttributeDefinition(
            description = "Further days that the row of a generation says that its pictures are no longer kept.",
            min = "0")
    int rows_keep() default 365;

    @AttributeDefinition(
            description = "Seconds without a sign of life after which another worker takes a job.",
            min = "3")
    int lease() default 30;

    @AttributeDefinition(description = "Milliseconds between two looks for jobs of other nodes.", min = "50")
    int poll() default 500;

    @AttributeDefinition(description = "Seconds that a shutdown waits for pictures in flight.", min = "0")
    int drain() default 10;
}
