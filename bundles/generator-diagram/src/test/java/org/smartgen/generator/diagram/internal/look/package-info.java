@NullMarked
package org.smartgen.generator.diagram.internal.look;

import org.jspecify.annotations.NullMarked;
