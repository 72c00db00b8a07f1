/** Runs in the build only: makes the head and the vectors that this bundle ships. */
@NullMarked
package org.smartgen.encoder.training;

import org.jspecify.annotations.NullMarked;
