package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.smartgen.api.submission.Submission;

/**
 * A submission as it came.
 *
 * @param body what it was read from
 * @param dryRun whether only the quote is wanted
 */
public record Received(Submission submission, ObjectNode body, boolean dryRun) {

    /** The same for bodies that mean the same. */
    public String sha256() {
        return BodyDigest.sha256(body);
    }
}
