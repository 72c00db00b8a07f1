@NullMarked
package org.smartgen.generator.infographic.internal;

import org.jspecify.annotations.NullMarked;
