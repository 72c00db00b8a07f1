@NullMarked
package org.smartgen.rest.internal;

import org.jspecify.annotations.NullMarked;
