@NullMarked
package org.smartgen.generator.diagram.internal.layout;

import org.jspecify.annotations.NullMarked;
