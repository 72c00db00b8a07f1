@NullMarked
package org.smartgen.encoder.internal;

import org.jspecify.annotations.NullMarked;
