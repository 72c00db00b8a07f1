@NullMarked
package org.smartgen.generator.infographic.internal.json;

import org.jspecify.annotations.NullMarked;
