@NullMarked
package org.smartgen.generator.chart.internal;

import org.jspecify.annotations.NullMarked;
