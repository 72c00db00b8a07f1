package org.smartgen.nativelibs;

/** What can be loaded. */
public enum NativeLibrary {
    /** Hugging Face tokenizers, used through {@code ai.djl.huggingface.tokenizers}. */
    TOKENIZERS,
    /** ONNX runtime for the CPU, used through {@code ai.onnxruntime}. */
    ONNX_RUNTIME
}
