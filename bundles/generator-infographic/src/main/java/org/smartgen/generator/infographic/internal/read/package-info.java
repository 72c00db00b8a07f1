@NullMarked
package org.smartgen.generator.infographic.internal.read;

import org.jspecify.annotations.NullMarked;
