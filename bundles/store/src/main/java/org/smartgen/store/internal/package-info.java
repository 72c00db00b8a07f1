/** The embedded database, its schema, and the folder of pictures. */
@NullMarked
package org.smartgen.store.internal;

import org.jspecify.annotations.NullMarked;
