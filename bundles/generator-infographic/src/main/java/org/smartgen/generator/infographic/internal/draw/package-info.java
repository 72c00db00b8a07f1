@NullMarked
package org.smartgen.generator.infographic.internal.draw;

import org.jspecify.annotations.NullMarked;
