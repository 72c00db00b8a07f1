@NullMarked
package org.smartgen.core.internal.limit;

import org.jspecify.annotations.NullMarked;
