/** Diagrams that are pasted as Mermaid, DOT or PlantUML. */
@NullMarked
package org.smartgen.generator.diagram.internal.source;

import org.jspecify.annotations.NullMarked;
