@NullMarked
package org.smartgen.ops.internal;

import org.jspecify.annotations.NullMarked;
