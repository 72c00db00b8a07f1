package org.smartgen.ops.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;

/** Calls back some seconds after components came, went or changed state: declarative services announce it as a change of their own service. */
final class ComponentChanges implements ServiceListener, AutoCloseable {
    private static final String FILTER = "(objectClass=org.osgi.service.component.runtime.ServiceComponentRuntime)";

    private final BundleContext context;
    private final Runnable look;

    ComponentChanges(BundleContext context, Runnable look) {
        this.context = context;
        this.look = look;
        try {
            context.addServiceListener(this, FILTER);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.MODIFIED) {
            look.run();
        }
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
    }
}
