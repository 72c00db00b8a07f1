/** From a diagram's spec to a scene. */
@NullMarked
package org.smartgen.generator.diagram.internal.draw;

import org.jspecify.annotations.NullMarked;
