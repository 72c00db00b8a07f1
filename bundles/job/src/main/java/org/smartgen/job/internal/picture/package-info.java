/** From what a generator drew to picture files. */
@NullMarked
package org.smartgen.job.internal.picture;

import org.jspecify.annotations.NullMarked;
