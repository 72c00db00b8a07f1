/** The way in: what a client may ask for, and the one service that takes it. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.api.submission;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
