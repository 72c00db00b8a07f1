package org.smartgen.spi;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What was asked for, already checked against the platform's limits. Immutable. */
@ProviderType
public interface GenerationRequest {

    /** Id of the generation; at most 64 characters. Not to be drawn and not to influence what is drawn. */
    String id();

    /** The intent that was decided on, one that this generator declared. */
    String intent();

    /** 1 to 4,000 characters, trimmed, as the caller wrote it. */
    String prompt();

    PixelSize size();

    /** 0 to 2^53 - 1; the caller's, else one that the platform derived from the prompt. Same request, same seed. */
    long seed();

    /** BCP 47 tag that the caller gave, else the language detected, else {@code und}. */
    String language();

    Style style();

    /** Rows that the caller attached. */
    Optional<DataTable> data();

    /** {@code text_mode: preserve}: nothing is abbreviated; {@link ErrorCode#DOES_NOT_FIT} names the size that would do. */
    boolean preserveText();

    /** {@code strict_data}: nothing is illustrative; {@link ErrorCode#DATA_MISSING} instead. */
    boolean strictData();

    /** The result of this generator's {@link PromptEnhancer}, made at admission; empty without one. */
    Optional<EnhancedPrompt> enhancedPrompt();

    /** The caller's {@code options}: String, Boolean, Long, java.math.BigDecimal, List or Map of these. */
    Map<String, Object> options();
}
