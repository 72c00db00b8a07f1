package org.smartgen.generator.chart.internal.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Forms parted by bars, looked for as whole words where words are parted by blanks; one that ends in {@code *} may go on. */
final class Words {
    private record Form(String text, boolean open, boolean spaced) {}

    private final List<Form> forms;

    private Words(List<Form> forms) {
        this.forms = forms;
    }

    static Words of(String forms) {
        return new Words(Arrays.stream(forms.split("\\|")).map(Words::form).toList());
    }

    private static Form form(String written) {
        boolean open = written.endsWith("*");
        String text = (open ? written.substring(0, written.length() - 1) : written).toLowerCase(Locale.ROOT);
        return new Form(text, open, text.codePointAt(0) < 0x1100);
    }

    /** @param small the text in lower case, by {@link #small} */
    boolean in(String small) {
        return forms.stream().anyMatch(form -> isIn(form, small));
    }

    /** Of the same length, so that places stay. */
    static String small(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.length() == text.length() ? small : text;
    }

    /** Where forms begin, in order. */
    List<Integer> places(String small) {
        var places = new TreeSet<Integer>();
        for (Form form : forms) {
            for (int at = small.indexOf(form.text()); at >= 0; at = small.indexOf(form.text(), at + 1)) {
                places.add(at);
            }
        }
        return List.copyOf(places);
    }

    private static boolean isIn(Form form, String text) {
        for (int at = text.indexOf(form.text()); at >= 0; at = text.indexOf(form.text(), at + 1)) {
            int end = at + form.text().length();
            boolean starts = !form.spaced() || at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean ends =
                    !form.spaced() || form.open() || end == text.length() || !Character.isLetter(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
