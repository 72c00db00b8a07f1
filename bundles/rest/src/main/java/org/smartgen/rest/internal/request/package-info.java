@NullMarked
package org.smartgen.rest.internal.request;

import org.jspecify.annotations.NullMarked;
