@NullMarked
package org.smartgen.language.internal.intent;

import org.jspecify.annotations.NullMarked;
