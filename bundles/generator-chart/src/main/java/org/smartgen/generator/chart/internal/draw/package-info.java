@NullMarked
package org.smartgen.generator.chart.internal.draw;

import org.jspecify.annotations.NullMarked;
