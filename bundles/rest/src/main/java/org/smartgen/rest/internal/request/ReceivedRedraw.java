package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.smartgen.api.submission.Redraw;

/**
 * A spec to be drawn as it came.
 *
 * @param body what it was read from
 */
public record ReceivedRedraw(Redraw redraw, ObjectNode body) {

    /** The same for bodies that mean the same. */
    public String sha256() {
        return BodyDigest.sha256(body);
    }
}
