@NullMarked
package org.smartgen.rest.internal.server;

import org.jspecify.annotations.NullMarked;
