package org.smartgen.generator.infographic.internal.spec;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

/** Values as text. */
public final class Values {
    private Values() {}

    /** As the prompt wrote it, else in the language's manner with its unit. */
    public static String shown(Section section, Locale locale) {
        if (!section.shown().isBlank()) {
            return section.shown();
        }
        BigDecimal value = Objects.requireNonNull(section.value());
        NumberFormat format =
                NumberFormat.getNumberInstance(locale.getLanguage().equals("und") ? Locale.ENGLISH : locale);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        format.setGroupingUsed(value.abs().compareTo(BigDecimal.valueOf(9999)) > 0);
        String number = format.format(value);
        String unit = section.unit();
        if (unit.isBlank()) {
            return number;
        }
        if (unit.matches("[$€£¥₹]")) {
            return value.signum() < 0 ? "-" + unit + number.substring(1) : unit + number;
        }
        return unit.equals("%") || unit.codePointAt(0) > 0x2e80 ? number + unit : number + " " + unit;
    }
}
