@NullMarked
package org.smartgen.language.internal.facts;

import org.jspecify.annotations.NullMarked;
