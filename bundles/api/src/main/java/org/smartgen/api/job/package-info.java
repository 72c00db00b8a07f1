/** A generation from its order to its end. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
