/** Which intent a prompt has, why, and what can serve it. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.api.routing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
