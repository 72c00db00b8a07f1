package org.smartgen.rest.internal.server;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.account.Authenticator;
import org.smartgen.api.account.FirstKeys;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.submission.SubmitGeneration;

/** Waits until a prompt can be sent, then has the banner put up. By then a first start has made its keys. */
@Component(
        service = {},
        immediate = true)
public final class Opening {

    @Activate
    public Opening(
            BundleContext context,
            @Reference Listening listening,
            @Reference SubmitGeneration submission,
            @Reference Jobs jobs,
            @Reference Authenticator authenticator,
            @Reference PictureStore pictures) {
        listening.announce(() -> Banner.text(listening.address(), firstKeys(context)));
    }

    private static Optional<FirstKeys> firstKeys(BundleContext context) {
        ServiceReference<FirstKeys> made = context.getServiceReference(FirstKeys.class);
        return made == null ? Optional.empty() : Optional.ofNullable(context.getService(made));
    }
}
