@NullMarked
package org.smartgen.generator.chart.internal.spec;

import org.jspecify.annotations.NullMarked;
