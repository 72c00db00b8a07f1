@NullMarked
package org.smartgen.render.internal;

import org.jspecify.annotations.NullMarked;
