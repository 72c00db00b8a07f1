package org.smartgen.api.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/**
 * A finished picture in memory.
 *
 * @param files one per format, PNG first
 * @param spec what is seen, as data; null when the generator gives none
 * @param description longer than the alt text; empty when the generator gives none
 * @param table the values as rows, or null
 * @param drawnBy the model's id, or null
 * @param degraded why it is less than was asked for, or null
 * @param checks by name: fidelity, text_fit, glyphs, contrast
 */
public record MadePicture(
        String intent,
        List<File> files,
        @Nullable Spec spec,
        String altText,
        String description,
        @Nullable DataTable table,
        DataSource dataSource,
        Map<String, Check> checks,
        @Nullable String drawnBy,
        @Nullable String degraded,
        List<Warning> warnings) {
    /** @param format {@code png}, {@code svg} or {@code pdf} */
    public record File(String format, int width, int height, byte[] bytes) {}

    public MadePicture {
        files = List.copyOf(files);
        checks = Map.copyOf(checks);
        warnings = List.copyOf(warnings);
    }

    /** @param format as in {@link File} */
    public File file(String format) {
        return files.stream()
                .filter(f -> f.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + format + " was made"));
    }
}
