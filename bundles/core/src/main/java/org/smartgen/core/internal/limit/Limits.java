package org.smartgen.core.internal.limit;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** The limits of a submission. Each refusal says which parameter, what would be accepted and what was given. */
public final class Limits {
    public static final int LONGEST_PROMPT = 4_000;
    public static final long LARGEST_SEED = (1L << 53) - 1;

    private static final List<String> FORMATS = List.of("png", "svg", "pdf");
    private static final int MOST_COLOURS = 16;
    private static final int MOST_METADATA = 16;
    private static final int LONGEST_METADATA_KEY = 64;
    private static final int LONGEST_METADATA_VALUE = 512;
    private static final int LARGEST_OPTIONS = 64 * 1024;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_NAME = 64;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Set<String> MODES = Set.of("light", "dark");

    private Limits() {}

    /** All that can be said without knowing the intent. */
    public static void check(Submission submission) {
        prompt(submission.prompt());
        size(submission, new PixelSize(PixelSize.MAX, PixelSize.MAX));
        if (!FORMATS.contains(submission.format())) {
            throw invalid("format", "one of " + String.join(", ", FORMATS), submission.format());
        }
        Long seed = submission.seed();
        if (seed != null && (seed < 0 || seed > LARGEST_SEED)) {
            throw invalid("seed", "0 to " + LARGEST_SEED, seed);
        }
        language(submission.language());
        style(submission.style());
        metadata(submission.metadata());
        options(submission.options());
    }

    /**
     * @return trimmed
     * @throws GenerationException missing_prompt, prompt_too_long
     */
    public static String prompt(String given) {
        String prompt = trim(given);
        if (prompt.isEmpty()) {
            throw new GenerationException(
                            ErrorCode.MISSING_PROMPT, "The prompt is missing or blank; it has 1 to 4,000 characters.")
                    .param("prompt")
                    .limit("1 to " + LONGEST_PROMPT, 0);
        }
        int length = prompt.codePointCount(0, prompt.length());
        if (length > LONGEST_PROMPT) {
            throw new GenerationException(
                            ErrorCode.PROMPT_TOO_LONG,
                            "The prompt has " + length + " characters; at most " + LONGEST_PROMPT + " are accepted.")
                    .param("prompt")
                    .limit(LONGEST_PROMPT, length);
        }
        return prompt;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** @param most the largest that the generator serves */
    public static PixelSize size(Submission submission, PixelSize most) {
        int width = side("width", submission.width(), PixelSize.DEFAULT.width(), most.width());
        int height = side("height", submission.height(), PixelSize.DEFAULT.height(), most.height());
        return new PixelSize(width, height);
    }

    private static int side(String name, @Nullable Integer given, int usual, int most) {
        if (given == null) {
            return Math.min(usual, most);
        }
        if (given < PixelSize.MIN || given > most) {
            String range = PixelSize.MIN + " to " + most;
            throw new GenerationException(
                            ErrorCode.INVALID_SIZE, name + " must be " + range + " pixels, " + given + " was given.")
                    .param(name)
                    .limit(range, given);
        }
        return given;
    }

    private static void language(@Nullable String tag) {
        if (tag == null) {
            return;
        }
        try {
            if (tag.isEmpty() || tag.length() > LONGEST_LANGUAGE) {
                throw new IllformedLocaleException("length");
            }
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw invalid("language", "a BCP 47 tag such as en or pt-BR", shortened(tag));
        }
    }

    private static void style(Style style) {
        if (style.palette().size() > MOST_COLOURS) {
            throw invalid(
                    "style.palette",
                    "at most " + MOST_COLOURS + " colours",
                    style.palette().size());
        }
        for (int i = 0; i < style.palette().size(); i++) {
            colour("style.palette[" + i + "]", style.palette().get(i), "a colour such as #1f77b4");
        }
        style.background()
                .filter(b -> !b.equals("transparent"))
                .ifPresent(background ->
                        colour("style.background", background, "transparent or a colour such as #ffffff"));
        style.colorMode().filter(mode -> !MODES.contains(mode)).ifPresent(mode -> {
            throw invalid("style.color_mode", "light or dark", shortened(mode));
        });
        style.theme().ifPresent(theme -> name("style.theme", theme));
        style.font().ifPresent(font -> name("style.font", font));
    }

    private static void colour(String param, String given, String expected) {
        if (!COLOUR.matcher(given).matches()) {
            throw invalid(param, expected, shortened(given));
        }
    }

    private static void name(String param, String given) {
        if (given.isBlank() || given.length() > LONGEST_NAME) {
            throw invalid(param, "1 to " + LONGEST_NAME + " characters", given.length());
        }
    }

    private static void metadata(Map<String, String> metadata) {
        if (metadata.size() > MOST_METADATA) {
            throw invalid("metadata", "at most " + MOST_METADATA + " pairs", metadata.size());
        }
        metadata.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > LONGEST_METADATA_KEY) {
                throw invalid("metadata", "keys of 1 to " + LONGEST_METADATA_KEY + " characters", key.length());
            }
            if (value.length() > LONGEST_METADATA_VALUE) {
                throw invalid("metadata." + key, "at most " + LONGEST_METADATA_VALUE + " characters", value.length());
            }
        });
    }

    private static void options(Map<String, Object> options) {
        long bytes = OptionsSize.of(options);
        if (bytes > LARGEST_OPTIONS) {
            throw invalid("options", "at most " + LARGEST_OPTIONS + " bytes", bytes);
        }
    }

    private static GenerationException invalid(String param, String accepted, Object given) {
        return new GenerationException(
                        ErrorCode.INVALID_OPTION, param + " must be " + accepted + "; given: " + given + ".")
                .param(param)
                .limit(accepted, given);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }
}
