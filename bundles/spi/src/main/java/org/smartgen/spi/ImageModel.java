package org.smartgen.spi;

import java.util.Objects;

/** What is to be known about a text-to-image model. Immutable. */
public final class ImageModel {
    private final String id;
    private final String title;
    private final String licence;
    private final int defaultSteps;
    private final int maxPromptTokens;

    private ImageModel(String id, String title, String licence, int defaultSteps, int maxPromptTokens) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.licence = Objects.requireNonNull(licence);
        this.defaultSteps = defaultSteps;
        this.maxPromptTokens = maxPromptTokens;
    }

    /**
     * @param id stable, such as {@code flux.1-schnell}
     * @param licence SPDX id, or the name of the licence
     * @param defaultSteps steps when the request says 0, at least 1
     * @param maxPromptTokens tokens read of a prompt; the rest is cut
     */
    public static ImageModel of(String id, String title, String licence, int defaultSteps, int maxPromptTokens) {
        return new ImageModel(id, title, licence, defaultSteps, maxPromptTokens);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String licence() {
        return licence;
    }

    public int defaultSteps() {
        return defaultSteps;
    }

    public int maxPromptTokens() {
        return maxPromptTokens;
    }
}
