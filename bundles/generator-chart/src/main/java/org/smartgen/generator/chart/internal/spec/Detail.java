package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a point says beside its x and its value. See {@link PointForm}. */
public sealed interface Detail {
    /** The value is a range; the point's own value is null. */
    record Range(BigDecimal min, BigDecimal max) implements Detail {
        public Range {
            min = plain(min);
            max = plain(max);
        }
    }

    /** The value is a total of the changes so far, not a change. */
    record Total() implements Detail {}

    /**
     * Of a scatter or bubble chart.
     *
     * @param size of the bubble
     * @param label what is there; may be empty
     */
    record Spot(@Nullable BigDecimal size, String label) implements Detail {
        public Spot {
            size = size == null ? null : plain(size);
        }
    }

    /** The point's own value is null. */
    record Box(BigDecimal min, BigDecimal q1, BigDecimal median, BigDecimal q3, BigDecimal max) implements Detail {
        public Box {
            min = plain(min);
            q1 = plain(q1);
            median = plain(median);
            q3 = plain(q3);
            max = plain(max);
        }
    }

    /** The point's own x is empty. */
    record Flow(String from, String to) implements Detail {}

    /** The point's own value is null. */
    record Candle(BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close) implements Detail {
        public Candle {
            open = plain(open);
            high = plain(high);
            low = plain(low);
            close = plain(close);
        }
    }

    /**
     * Of a tree; the point's x is its id.
     *
     * @param parent id of another point; empty for a root
     * @param label drawn in place of the id; may be empty
     */
    record Node(String parent, String label) implements Detail {}

    /** Of a gauge; null where nothing is said. */
    record Reading(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable BigDecimal target) implements Detail {
        public Reading {
            min = min == null ? null : plain(min);
            max = max == null ? null : plain(max);
            target = target == null ? null : plain(target);
        }
    }

    /** 1E+3 and 1000 are one value and are written as one. */
    static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Whether it says nothing. */
    default boolean isEmpty() {
        return equals(new Spot(null, "")) || equals(new Node("", "")) || equals(new Reading(null, null, null));
    }
}
