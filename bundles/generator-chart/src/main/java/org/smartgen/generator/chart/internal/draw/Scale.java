package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;

/** Values to places along an axis. */
interface Scale {
    /** Rising, at least two. */
    List<BigDecimal> ticks();

    /** 0 at the low end, 1 at the high end. */
    double share(BigDecimal value);

    default BigDecimal low() {
        return ticks().get(0);
    }

    default BigDecimal high() {
        return ticks().get(ticks().size() - 1);
    }

    default BigDecimal largest() {
        return low().abs().max(high().abs());
    }

    /** The axis's own scale, or a linear one and a warning where a logarithm has no place for a value. */
    static Scale covering(Sheet sheet, Axis axis, BigDecimal low, BigDecimal high, BigDecimal lowest, int most) {
        if (axis.log() && lowest.signum() > 0) {
            return LogScale.covering(lowest, high, most);
        }
        if (axis.log()) {
            sheet.warn("log_scale_ignored", "A logarithmic axis has no place for 0 and less; the axis is linear.");
        }
        return NiceScale.covering(low, high, most);
    }
}
