package org.smartgen.textmodel.internal;

import java.lang.annotation.Annotation;

/** A configuration as an operator would write it. */
record Configured(
        String url,
        String apiKey,
        String apiKeyFile,
        int timeout,
        int maxConcurrent,
        boolean plainHttp,
        int failuresBeforePause)
        implements TextModelConfig {
    static Configured at(String url) {
        return new Configured(url, "sk-test-secret", "", 5_000, 4, false, 5);
    }

    Configured timeout(int millis) {
        return new Configured(url, apiKey, apiKeyFile, millis, maxConcurrent, plainHttp, failuresBeforePause);
    }

    Configured maxConcurrent(int calls) {
        return new Configured(url, apiKey, apiKeyFile, timeout, calls, plainHttp, failuresBeforePause);
    }

    Configured failuresBeforePause(int failures) {
        return new Configured(url, apiKey, apiKeyFile, timeout, maxConcurrent, plainHttp, failures);
    }

    Configured key(String key, String file) {
        return new Configured(url, key, file, timeout, maxConcurrent, plainHttp, failuresBeforePause);
    }

    Configured allowPlainHttp() {
        return new Configured(url, apiKey, apiKeyFile, timeout, maxConcurrent, true, failuresBeforePause);
    }

    @Override
    public String model() {
        return "small-writer";
    }

    @Override
    public int maxTokens() {
        return 256;
    }

    @Override
    public int pause() {
        return 30;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return TextModelConfig.class;
    }
}
