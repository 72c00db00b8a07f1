/** What a diagram shows, as data. */
@NullMarked
package org.smartgen.generator.diagram.internal.spec;

import org.jspecify.annotations.NullMarked;
