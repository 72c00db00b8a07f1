/** The tables generation and node. */
@NullMarked
package org.smartgen.job.internal.data;

import org.jspecify.annotations.NullMarked;
