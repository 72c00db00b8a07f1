/** The operator's commands: accounts, keys and credits of a running server, over its admin routes. */
@NullMarked
package org.smartgen.ops.internal.admin;

import org.jspecify.annotations.NullMarked;
