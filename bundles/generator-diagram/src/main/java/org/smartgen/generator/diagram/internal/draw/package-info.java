/** A diagram's spec as a scene. */
@NullMarked
package org.smartgen.generator.diagram.internal.draw;

import org.jspecify.annotations.NullMarked;
