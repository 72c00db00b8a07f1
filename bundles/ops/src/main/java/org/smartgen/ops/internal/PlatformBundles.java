package org.smartgen.ops.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;

/** Which of the bundles and components that the platform was started with do not serve. */
@Component(immediate = true)
public final class PlatformBundles implements HealthSource {
    private static final String OURS = "org.smartgen.";

    /** Every request passes through these: without one of them the node does not serve. */
    private static final Set<String> NEEDED =
            Set.of(OURS + "core", OURS + "job", OURS + "account", OURS + "store", OURS + "rest");

    private final BundleContext context;
    private final DeployFolder deploy;
    private final ComponentProblems components;
    private final MissingRequirements requirements;
    private final ComponentChanges changes;
    private final FindingLog log = new FindingLog(LoggerFactory.getLogger(PlatformBundles.class));

    @Activate
    public PlatformBundles(
            BundleContext context, @Reference ServiceComponentRuntime components, @Reference DeployFolder deploy) {
        this.context = context;
        this.deploy = deploy;
        this.components = new ComponentProblems(components);
        this.requirements = new MissingRequirements(context.getBundle(0));
        this.changes = new ComponentChanges(context, this::report);
    }

    @Deactivate
    void stop() {
        changes.close();
    }

    @Override
    public List<Finding> health() {
        List<Finding> findings = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (name.startsWith(OURS) && !deploy.holds(bundle)) {
                Level level = NEEDED.contains(name) ? Level.DOWN : Level.WARN;
                problems(bundle).forEach(problem -> findings.add(new Finding(name, level, problem)));
            }
        }
        return findings;
    }

    /** While the framework starts, much is missing that is about to come. */
    private void report() {
        if (context.getBundle(0).getState() == Bundle.ACTIVE) {
            log.report(health());
        }
    }

    private List<String> problems(Bundle bundle) {
        int state = bundle.getState();
        if (state == Bundle.ACTIVE) {
            return components.of(bundle);
        }
        boolean waitsForUse = state == Bundle.STARTING;
        boolean attached = state == Bundle.RESOLVED && Bundles.isFragment(bundle);
        if (waitsForUse || attached) {
            return List.of();
        }
        List<String> missing = state == Bundle.INSTALLED ? requirements.of(bundle) : List.of();
        return missing.isEmpty() ? List.of("is " + Bundles.state(bundle)) : missing;
    }
}
