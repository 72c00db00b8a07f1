package org.smartgen.store.internal;

import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Transactions;

/**
 * The pool as a service, for libraries that bring their own SQL; it has no autocommit. A component of its own: who wants the pool
 * wants {@link Transactions} too, and must not be woken while those are still being made.
 */
@Component(
        service = {},
        immediate = true)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=javax.sql.DataSource")
public final class SharedConnections {
    /** Service property: h2 or postgresql. */
    private static final String KIND = "smartgen.database";

    private final ServiceRegistration<DataSource> registration;

    @Activate
    public SharedConnections(@Reference Transactions transactions, BundleContext context) {
        Database database = (Database) transactions;
        registration = context.registerService(
                DataSource.class, database.pooled(), new Hashtable<>(Map.of(KIND, database.kind())));
    }

    @Deactivate
    void stop() {
        registration.unregister();
    }
}
