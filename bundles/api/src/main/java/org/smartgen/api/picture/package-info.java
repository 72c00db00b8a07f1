/** Where finished pictures are kept. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.api.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
