@NullMarked
package org.smartgen.language.internal;

import org.jspecify.annotations.NullMarked;
