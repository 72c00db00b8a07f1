package org.smartgen.render.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many elements are painted when every reference is followed. A few nested {@code use} elements can mean billions. */
final class SvgCost {
    private static final Pattern REFERENCE = Pattern.compile("#([A-Za-z_][A-Za-z0-9_.:-]*)");
    private static final long ENDLESS = 1L << 40;

    private final Map<String, SvgElement> byId = new HashMap<>();
    private final Map<SvgElement, Long> known = new HashMap<>();
    private final Set<SvgElement> open = new HashSet<>();

    private SvgCost() {}

    static long of(SvgElement root) {
        SvgCost cost = new SvgCost();
        cost.index(root);
        return cost.cost(root);
    }

    private void index(SvgElement element) {
        String id = element.attributes.get("id");
        if (id != null) {
            byId.putIfAbsent(id, element);
        }
        element.children.forEach(this::index);
    }

    private long cost(SvgElement element) {
        Long before = known.get(element);
        if (before != null) {
            return before;
        }
        if (!open.add(element)) {
            return ENDLESS;
        }
        long cost = 1;
        for (SvgElement child : element.children) {
            cost = Math.min(ENDLESS, cost + cost(child));
        }
        for (Map.Entry<String, String> attribute : element.attributes.entrySet()) {
            cost = Math.min(ENDLESS, cost + references(element, attribute.getKey(), attribute.getValue()));
        }
        open.remove(element);
        known.put(element, cost);
        return cost;
    }

    private long references(SvgElement element, String name, String value) {
        if (!name.endsWith("href") && !value.contains("url(")) {
            return 0;
        }
        Matcher matcher = REFERENCE.matcher(value);
        SvgElement target = matcher.find() ? byId.get(matcher.group(1)) : null;
        if (target == null) {
            return 0;
        }
        return Math.min(ENDLESS, cost(target) * times(element, name));
    }

    /** A marker is painted at each point of a path. */
    private static long times(SvgElement element, String name) {
        return name.startsWith("marker")
                ? 1
                        + element.attribute("d", "").length() / 4
                        + element.attribute("points", "").length() / 4
                : 1;
    }
}
