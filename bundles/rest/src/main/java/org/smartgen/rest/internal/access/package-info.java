@NullMarked
package org.smartgen.rest.internal.access;

import org.jspecify.annotations.NullMarked;
