/** For tests of other bundles too. */
@NullMarked
package org.smartgen.store.testing;

import org.jspecify.annotations.NullMarked;
