/** The generators that are installed, and taking one for the length of a call. */
@NullMarked
package org.smartgen.job.internal.generator;

import org.jspecify.annotations.NullMarked;
