@NullMarked
package org.smartgen.generator.infographic.internal.icon;

import org.jspecify.annotations.NullMarked;
