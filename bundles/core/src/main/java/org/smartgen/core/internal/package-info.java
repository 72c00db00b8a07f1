@NullMarked
package org.smartgen.core.internal;

import org.jspecify.annotations.NullMarked;
