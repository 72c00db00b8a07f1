/** Who calls and what they may spend. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.api.account;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
