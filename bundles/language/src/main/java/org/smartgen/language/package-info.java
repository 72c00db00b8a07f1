/**
 * Understanding the words of a prompt: quantities, dates, tables, lists of labelled values and titles, in many languages. Pure functions;
 * what differs between languages is in resource files. All types are immutable and safe for use by many threads.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.language;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
