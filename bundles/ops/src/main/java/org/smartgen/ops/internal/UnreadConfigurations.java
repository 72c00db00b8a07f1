package org.smartgen.ops.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;

/** Configurations that nothing installed reads: most often a misspelt file name in {@code conf/}. */
@Component(
        service = {HealthSource.class, ConfigurationListener.class},
        immediate = true)
public final class UnreadConfigurations implements HealthSource, ConfigurationListener {
    private static final String FILE = "felix.fileinstall.filename";
    private static final String READERS =
            "(|(objectClass=org.osgi.service.cm.ManagedService)(objectClass=org.osgi.service.cm.ManagedServiceFactory))";

    private final BundleContext context;
    private final ConfigurationAdmin configurations;
    private final ServiceComponentRuntime components;
    private final ComponentChanges changes;
    private final FindingLog log = new FindingLog(LoggerFactory.getLogger(UnreadConfigurations.class));

    @Activate
    public UnreadConfigurations(
            BundleContext context,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.configurations = configurations;
        this.components = components;
        this.changes = new ComponentChanges(context, this::report);
    }

    @Deactivate
    void stop() {
        changes.close();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        report();
    }

    @Override
    public List<Finding> health() {
        try {
            Configuration[] all = configurations.listConfigurations(null);
            if (all == null) {
                return List.of();
            }
            Set<String> read = pidsRead();
            return Arrays.stream(all)
                    .filter(configuration -> !read.contains(pid(configuration)))
                    .map(configuration -> new Finding(
                            "conf/" + file(configuration),
                            Level.WARN,
                            "nothing installed reads the configuration " + pid(configuration)))
                    .toList();
        } catch (IOException | InvalidSyntaxException e) {
            return List.of(new Finding("conf", Level.WARN, "cannot be read: " + e.getMessage()));
        }
    }

    /** While the framework starts, the readers are still to come. */
    private void report() {
        if (context.getBundle(0).getState() == Bundle.ACTIVE) {
            log.report(health());
        }
    }

    private Set<String> pidsRead() throws InvalidSyntaxException {
        Set<String> pids = new HashSet<>();
        components.getComponentDescriptionDTOs().forEach(component -> pids.addAll(List.of(component.configurationPid)));
        ServiceReference<?>[] readers = context.getAllServiceReferences(null, READERS);
        if (readers != null) {
            Arrays.stream(readers)
                    .map(reader -> reader.getProperty(Constants.SERVICE_PID))
                    .filter(Objects::nonNull)
                    .forEach(pid -> pids.addAll(pid instanceof String one ? List.of(one) : strings(pid)));
        }
        return pids;
    }

    private static List<String> strings(Object several) {
        return several instanceof String[] array
                ? List.of(array)
                : ((java.util.Collection<?>) several)
                        .stream().map(String::valueOf).toList();
    }

    /** Without the bundle, version and location that it may be targeted at. */
    private static String pid(Configuration configuration) {
        String pid = Optional.ofNullable(configuration.getFactoryPid()).orElseGet(configuration::getPid);
        return pid.replaceFirst("\\|.*", "");
    }

    private static String file(Configuration configuration) {
        var properties = configuration.getProperties();
        Object file = properties == null ? null : properties.get(FILE);
        return file == null ? configuration.getPid() : String.valueOf(file).replaceFirst(".*/", "");
    }
}
