package org.smartgen.ops.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;

/** What the operator put into {@code deploy/} and what does not serve, with the reason. */
@Component(
        service = {DeployFolder.class, HealthSource.class},
        immediate = true)
public final class DeployFolder implements HealthSource, BundleListener {
    /** What is still being installed or started is not yet a problem. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final Pattern NO_PLUGIN = Pattern.compile("\\..*|.*\\.(cfg|config|txt|md|xml|properties)");

    private record Seen(JarInspection jar, long at) {}

    private final BundleContext context;
    private final Path folder;
    private final ComponentProblems components;
    private final MissingRequirements requirements;
    private final InstantSource clock;
    private final ComponentChanges changes;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
    private final FindingLog log = new FindingLog(LoggerFactory.getLogger(DeployFolder.class));

    @Activate
    public DeployFolder(ComponentContext own, @Reference ServiceComponentRuntime components) {
        this.context = own.getBundleContext();
        String home = Optional.ofNullable(context.getProperty("smartgen.home")).orElse(".");
        this.folder = real(real(Path.of(home)).resolve("deploy"));
        this.components = new ComponentProblems(components);
        this.requirements = new MissingRequirements(context.getBundle(0));
        this.clock = InstantSource.system();
        this.changes = new ComponentChanges(context, this::report);
        context.addBundleListener(this);
        if (Bundles.imports(context.getBundle(), "org.apache.felix.fileinstall")) {
            own.enableComponent(DeployWatch.class.getName());
        }
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
        changes.close();
    }

    /** Takes note of a file that is new, has changed, or is not installed; quick when it is known. */
    void look(Path found) {
        Path file = found.toAbsolutePath().normalize();
        if (!folder.equals(file.getParent())
                || NO_PLUGIN.matcher(fileName(file)).matches()) {
            return;
        }
        Seen known = seen.get(file);
        if (known == null || !known.jar().isStillOf(file)) {
            seen.put(file, inspected(file));
            report();
        }
    }

    boolean holds(Bundle bundle) {
        return fileOf(bundle).isPresent();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        fileOf(event.getBundle()).ifPresent(file -> {
            if (event.getType() == BundleEvent.UNINSTALLED && Files.exists(file)) {
                look(file);
            }
            report();
        });
    }

    @Override
    public List<Finding> health() {
        List<Finding> found = findings();
        log.report(found);
        return found;
    }

    private void report() {
        log.report(findings());
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Bundle[] bundles = context.getBundles();
        seen.keySet().removeIf(Files::notExists);
        seen.replaceAll((file, look) -> look.jar().isStillOf(file) ? look : inspected(file));
        seen.forEach((file, look) -> refusal(look, bundles).ifPresent(reason -> findings.add(finding(file, reason))));
        for (Bundle bundle : bundles) {
            fileOf(bundle).ifPresent(file -> {
                List<String> problems = problems(bundle);
                if (!problems.isEmpty()) {
                    findings.add(finding(file, String.join("; ", problems)));
                }
            });
        }
        return findings;
    }

    private Seen inspected(Path file) {
        return new Seen(JarInspection.of(file), clock.millis());
    }

    private Optional<String> refusal(Seen look, Bundle[] bundles) {
        if (!look.jar().isBundle()) {
            return Optional.of(look.jar().refusal());
        }
        boolean settled = look.at() + SETTLING.toMillis() < clock.millis();
        boolean installed = Arrays.stream(bundles).anyMatch(look.jar()::describes);
        return settled && !installed
                ? Optional.of("is not installed; the log has the reason, and a changed file is tried again")
                : Optional.empty();
    }

    private List<String> problems(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> components.of(bundle);
            case Bundle.INSTALLED -> {
                List<String> missing = requirements.of(bundle);
                yield missing.isEmpty() ? notStarted(bundle) : missing;
            }
            case Bundle.RESOLVED -> notStarted(bundle);
            default -> List.of();
        };
    }

    private List<String> notStarted(Bundle bundle) {
        boolean settled = bundle.getLastModified() + SETTLING.toMillis() < clock.millis();
        return settled && !Bundles.isFragment(bundle)
                ? List.of("is installed but not started; the log has the reason")
                : List.of();
    }

    private Finding finding(Path file, String reason) {
        return new Finding("deploy/" + fileName(file), Level.WARN, reason);
    }

    private Optional<Path> fileOf(Bundle bundle) {
        String location = bundle.getLocation();
        if (!location.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(URI.create(location)).toAbsolutePath().normalize();
            return folder.equals(file.getParent()) ? Optional.of(file) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** File Install names files by their folder's real path. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
