/** What platform bundles share below any one subject: transactions, measures, background work, models, health. */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
