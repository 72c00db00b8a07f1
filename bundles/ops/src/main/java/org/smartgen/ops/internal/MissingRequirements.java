package org.smartgen.ops.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** Says in words what a bundle needs and nobody provides. */
final class MissingRequirements {
    private static final Pattern FROM = Pattern.compile("\\(\\w[\\w-]*>=([^)]+)\\)");
    private static final Pattern TO = Pattern.compile("\\(!\\(\\w[\\w-]*>=([^)]+)\\)\\)");
    private static final Pattern EXACT = Pattern.compile("\\(version=([^)]+)\\)");

    private final Bundle system;

    /** @param system the framework's own bundle */
    MissingRequirements(Bundle system) {
        this.system = system;
    }

    List<String> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return List.of();
        }
        return revision.getDeclaredRequirements(null).stream()
                .filter(this::isMissing)
                .map(this::words)
                .distinct()
                .toList();
    }

    private boolean isMissing(BundleRequirement requirement) {
        var directives = requirement.getDirectives();
        boolean atRunTime = Namespace.EFFECTIVE_RESOLVE.equals(
                directives.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE));
        String resolution =
                directives.getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, Namespace.RESOLUTION_MANDATORY);
        return atRunTime
                && Namespace.RESOLUTION_MANDATORY.equals(resolution)
                && system.adapt(FrameworkWiring.class)
                        .findProviders(requirement)
                        .isEmpty();
    }

    private String words(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                missing(
                        "package",
                        name(PackageNamespace.PACKAGE_NAMESPACE, filter),
                        filter,
                        requirement.getNamespace());
            case BundleNamespace.BUNDLE_NAMESPACE ->
                missing("bundle", name(BundleNamespace.BUNDLE_NAMESPACE, filter), filter, requirement.getNamespace());
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "needs Java "
                        + first(EXACT, filter).orElse(filter)
                        + ", this is Java "
                        + Runtime.version().feature();
            default -> "needs " + requirement.getNamespace() + " " + filter + ", which no bundle provides";
        };
    }

    private String missing(String kind, String name, String filter, String namespace) {
        String installed = versions(namespace, name);
        return "needs " + kind + " " + name + range(filter)
                + (installed.isEmpty() ? ", which no bundle provides" : ", installed is " + installed);
    }

    private static String name(String namespace, String filter) {
        return first(Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]+)\\)"), filter)
                .orElse(filter);
    }

    private static String range(String filter) {
        return first(FROM, filter)
                .map(from -> first(TO, filter)
                        .map(to -> " [" + from + "," + to + ")")
                        .orElse(" " + from + " or newer"))
                .orElse("");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String versions(String namespace, String name) {
        String attribute = namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)
                ? PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE
                : Constants.BUNDLE_VERSION_ATTRIBUTE;
        var versions = new TreeSet<String>();
        Arrays.stream(system.getBundleContext().getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(java.util.Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .filter(capability -> name.equals(capability.getAttributes().get(namespace)))
                .forEach(capability ->
                        versions.add(String.valueOf(capability.getAttributes().get(attribute))));
        return String.join(" and ", versions);
    }
}
