@NullMarked
package org.smartgen.generator.infographic.internal.know;

import org.jspecify.annotations.NullMarked;
