/** What is done again and again: removing what has expired, and what nobody knows any more. */
@NullMarked
package org.smartgen.job.internal.housekeeping;

import org.jspecify.annotations.NullMarked;
