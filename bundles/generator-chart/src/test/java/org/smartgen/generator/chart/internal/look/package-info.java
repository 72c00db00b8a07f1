@NullMarked
package org.smartgen.generator.chart.internal.look;

import org.jspecify.annotations.NullMarked;
