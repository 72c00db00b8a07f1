package org.smartgen.job.internal.lane;

import java.time.Duration;

/**
 * How the lanes run on this node.
 *
 * @param node id of this node, at most 24 characters, other than that of any live one
 * @param instantThreads instant calls at once
 * @param instantQueue instant requests that may wait for a thread
 * @param instantPatience how long they wait
 * @param instantDeadline of an order that names none
 * @param workers queued calls at once of generators that draw by code; 0: this node draws none
 * @param modelWorkers queued calls at once through a model, on a node that has one
 * @param failWithoutModel whether a job whose model is gone fails, instead of being drawn by code
 * @param gone how long a job waits for a generator that is not installed, also after the start of the node
 * @param lease how long a claim holds without a sign of life
 * @param poll how often other nodes' jobs are looked for
 * @param drain how long the end of the node waits for calls in flight
 */
public record LaneSettings(
        String node,
        int instantThreads,
        int instantQueue,
        Duration instantPatience,
        Duration instantDeadline,
        int workers,
        int modelWorkers,
        boolean failWithoutModel,
        Duration gone,
        Duration lease,
        Duration poll,
        Duration drain) {
    private static final int NODE_LENGTH = 24;

    public LaneSettings {
        if (node.isEmpty() || node.length() > NODE_LENGTH) {
            throw new IllegalArgumentException("a node's id has 1 to " + NODE_LENGTH + " characters: " + node);
        }
    }
}
