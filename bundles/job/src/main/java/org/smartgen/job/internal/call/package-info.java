/** One call of a generator: its context, its thread, its deadline. */
@NullMarked
package org.smartgen.job.internal.call;

import org.jspecify.annotations.NullMarked;
