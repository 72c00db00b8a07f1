@NullMarked
package org.smartgen.rest.internal.resource;

import org.jspecify.annotations.NullMarked;
