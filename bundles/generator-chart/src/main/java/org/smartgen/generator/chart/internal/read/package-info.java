/** Understands a prompt: which chart it asks for and with which values. */
@NullMarked
package org.smartgen.generator.chart.internal.read;

import org.jspecify.annotations.NullMarked;
