/** Starts the framework and the bundles of a product; knows nothing of what they do. */
@NullMarked
package org.smartgen.launch;

import org.jspecify.annotations.NullMarked;
