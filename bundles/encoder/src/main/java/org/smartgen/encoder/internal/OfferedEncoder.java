package org.smartgen.encoder.internal;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.nativelibs.NativeLibraries;
import org.smartgen.nativelibs.NativeLibrary;
import org.smartgen.spi.SentenceEncoder;

/** Offers the encoder once it is loaded, in the background: a start does not wait for it, and without it there is just no service. */
@Component(
        service = {},
        immediate = true)
public final class OfferedEncoder implements NativeLibraries.User {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedEncoder.class);
    private static final Set<NativeLibrary> NEEDED = Set.of(NativeLibrary.TOKENIZERS, NativeLibrary.ONNX_RUNTIME);

    private final BundleContext context;
    private final NativeLibraries.Use use;
    private @Nullable MiniLm model;
    private @Nullable ServiceRegistration<SentenceEncoder> offer;

    @Activate
    public OfferedEncoder(BundleContext context, @Reference NativeLibraries libraries) {
        this.context = context;
        this.use = libraries.use(NEEDED, this);
    }

    @Override
    public void loaded() {
        try {
            MiniLm loaded = MiniLm.load();
            model = loaded;
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("smartgen.model", loaded.id());
            offer = context.registerService(SentenceEncoder.class, loaded, properties);
            LOG.info("the sentence encoder {} is there", loaded.id());
        } catch (IOException | OrtException e) {
            LOG.debug("not loaded", e);
            unavailable(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    @Override
    public void unavailable(String reason) {
        LOG.warn("there is no sentence encoder, prompts are understood by their words alone: {}", reason);
    }

    /** After the use is closed nobody writes the two fields any more. */
    @Deactivate
    void stop() {
        use.close();
        if (offer != null) {
            offer.unregister();
        }
        if (model != null) {
            model.close();
        }
    }
}
