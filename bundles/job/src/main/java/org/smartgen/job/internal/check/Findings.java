package org.smartgen.job.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.api.job.Check;

/** Gathers the findings of one check. The worst decides; beyond a bound they are only counted. */
final class Findings {
    private static final int KEPT = 20;
    private static final int TEXT_LENGTH = 200;

    private final List<Check.Finding> kept = new ArrayList<>();
    private Check.Status worst = Check.Status.PASS;
    private int more;

    void warn(String message, String element, String pointer, String expected, String found) {
        if (worst == Check.Status.PASS) {
            worst = Check.Status.WARN;
        }
        keep(message, element, pointer, expected, found);
    }

    void fail(String message, String element, String pointer, String expected, String found) {
        worst = Check.Status.FAIL;
        keep(message, element, pointer, expected, found);
    }

    private void keep(String message, String element, String pointer, String expected, String found) {
        if (kept.size() < KEPT) {
            kept.add(new Check.Finding(cut(message), cut(element), cut(pointer), cut(expected), cut(found)));
        } else {
            more++;
        }
    }

    private static String cut(String text) {
        return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH - 1) + "…";
    }

    Check toCheck() {
        List<Check.Finding> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(new Check.Finding("and " + more + " more", "", "", "", ""));
        }
        return new Check(worst, all);
    }
}
