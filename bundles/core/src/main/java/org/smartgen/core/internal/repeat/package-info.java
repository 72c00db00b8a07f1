/** Requests that carry an idempotency key. */
@NullMarked
package org.smartgen.core.internal.repeat;

import org.jspecify.annotations.NullMarked;
