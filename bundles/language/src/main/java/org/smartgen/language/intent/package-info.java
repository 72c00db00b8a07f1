/**
 * What a prompt seems to ask for, as far as its words and its form say: votes for the five intents of the specification, the cues behind
 * them, and the language of the prompt. Pure functions over lexicons in resource files.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.language.intent;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
