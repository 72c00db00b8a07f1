@NullMarked
package org.smartgen.core.internal.routing;

import org.jspecify.annotations.NullMarked;
