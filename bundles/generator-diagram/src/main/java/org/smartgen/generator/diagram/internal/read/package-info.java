/** From a prompt to a diagram's spec. */
@NullMarked
package org.smartgen.generator.diagram.internal.read;

import org.jspecify.annotations.NullMarked;
