@NullMarked
package org.smartgen.nativelibs.internal;

import org.jspecify.annotations.NullMarked;
