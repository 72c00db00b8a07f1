/** The services of this bundle. */
@NullMarked
package org.smartgen.job.internal;

import org.jspecify.annotations.NullMarked;
