/** The two lanes: instant work in the request, queued work from the job table. */
@NullMarked
package org.smartgen.job.internal.lane;

import org.jspecify.annotations.NullMarked;
