/** Is everything in the picture, and can it be read? */
@NullMarked
package org.smartgen.job.internal.check;

import org.jspecify.annotations.NullMarked;
