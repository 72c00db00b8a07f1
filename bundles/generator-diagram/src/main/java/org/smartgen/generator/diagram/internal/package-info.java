/** Diagrams from prompts. */
@NullMarked
package org.smartgen.generator.diagram.internal;

import org.jspecify.annotations.NullMarked;
