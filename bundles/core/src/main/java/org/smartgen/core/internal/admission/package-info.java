@NullMarked
package org.smartgen.core.internal.admission;

import org.jspecify.annotations.NullMarked;
