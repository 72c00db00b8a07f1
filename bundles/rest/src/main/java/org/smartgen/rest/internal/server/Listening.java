package org.smartgen.rest.internal.server;

import java.net.URI;
import org.osgi.annotation.bundle.Capability;

/** A service that is there while the API listens. */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.smartgen.rest.internal.server.Listening")
public record Listening(URI address) {}
