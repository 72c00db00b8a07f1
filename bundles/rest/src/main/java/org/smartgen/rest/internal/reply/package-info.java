@NullMarked
package org.smartgen.rest.internal.reply;

import org.jspecify.annotations.NullMarked;
