/**
 * What words of the world mean: short definitions and related words of English concepts, from WordNet. Everything here is general knowledge,
 * not the caller's: whoever draws it marks it as {@code assumed}. Immutable types, safe for use by many threads.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.language.facts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
