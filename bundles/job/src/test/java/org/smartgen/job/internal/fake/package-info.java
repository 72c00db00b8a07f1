/** What the tests put around the lanes. */
@NullMarked
package org.smartgen.job.internal.fake;

import org.jspecify.annotations.NullMarked;
