@NullMarked
package org.smartgen.generator.infographic.internal.spec;

import org.jspecify.annotations.NullMarked;
