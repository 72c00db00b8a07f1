/**
 * Prompts made richer before a model draws them: the caller's words stay as they are, and what they leave open (style, light or line work,
 * composition, palette) is added from curated tables. Pure functions over resource files.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.language.enhance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
