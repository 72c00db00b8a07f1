@NullMarked
package org.smartgen.core.internal.catalogue;

import org.jspecify.annotations.NullMarked;
