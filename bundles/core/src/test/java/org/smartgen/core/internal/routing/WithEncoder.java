package org.smartgen.core.internal.routing;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.smartgen.api.Background;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.encoder.internal.MiniLm;

/** The real encoder with what was learnt with it, as the encoder's bundle ships it, without a framework. */
final class WithEncoder implements AutoCloseable {
    /** Runs at once, on the caller's thread. */
    static final Background AT_ONCE = (name, task) -> {
        task.run();
        return true;
    };

    final MiniLm encoder;
    final Trained trained;

    WithEncoder() throws IOException, OrtException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        encoder = MiniLm.load();
        trained = Trained.of(path -> {
            InputStream in = MiniLm.class.getResourceAsStream("/" + path);
            if (in == null) {
                throw new IOException(path + " is missing");
            }
            return in;
        });
    }

    MeaningVoter voter(Catalogue catalogue, Background background) {
        MeaningVoter voter = new MeaningVoter(catalogue, background);
        voter.know(this, texts -> Optional.of(encoder.encode(texts)), trained);
        return voter;
    }

    Router router(Catalogue catalogue) {
        return new Router(catalogue, 0.6, 0.2, List.of(voter(catalogue, AT_ONCE)));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
