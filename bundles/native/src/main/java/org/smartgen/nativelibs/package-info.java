/** The one bundle that loads native code: what it loads, and who may use it when. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.nativelibs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
