/** Run by the build, not shipped. */
@NullMarked
package org.smartgen.wordnet;

import org.jspecify.annotations.NullMarked;
