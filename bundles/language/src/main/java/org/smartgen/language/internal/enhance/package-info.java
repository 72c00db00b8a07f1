@NullMarked
package org.smartgen.language.internal.enhance;

import org.jspecify.annotations.NullMarked;
