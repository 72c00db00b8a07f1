package org.smartgen.rest.internal.server;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.account.Authenticator;
import org.smartgen.api.account.FirstKeys;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.submission.SubmitGeneration;

/** What the launcher prints once a prompt can be sent. The services are asked for only so that it is not printed before. */
@Component(service = Supplier.class, property = "smartgen.banner:Boolean=true")
public final class Banner implements Supplier<String> {
    private static final String PROMPT = "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210";

    private final Listening listening;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable FirstKeys firstKeys;

    @Activate
    public Banner(
            @Reference Listening listening,
            @Reference SubmitGeneration submission,
            @Reference Jobs jobs,
            @Reference Authenticator authenticator,
            @Reference PictureStore pictures) {
        this(listening);
    }

    Banner(Listening listening) {
        this.listening = listening;
    }

    @Override
    public String get() {
        FirstKeys keys = firstKeys;
        String address = "Smart Generate listens on " + listening.address() + "\n";
        return keys == null ? address : address + welcome(keys);
    }

    private String welcome(FirstKeys keys) {
        return """
                Dashboard  %1$s/
                Admin key  %2$s
                API key    %3$s
                The keys are shown this once and kept in %4$s.

                Try it:
                curl -s %1$s/v1/image/smart-generate -H 'Authorization: Bearer %3$s' -H 'Content-Type: application/json' -d '{"prompt":"%5$s"}'
                """
                .formatted(listening.address(), keys.adminKey(), keys.apiKey(), keys.file(), PROMPT);
    }
}
