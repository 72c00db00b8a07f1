package org.smartgen.ops.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Says in words why components of a bundle do not serve. */
final class ComponentProblems {
    private final ServiceComponentRuntime components;

    ComponentProblems(ServiceComponentRuntime components) {
        this.components = components;
    }

    List<String> of(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
            if (components.isComponentEnabled(component)) {
                of(component, components.getComponentConfigurationDTOs(component), problems);
            }
        }
        return problems;
    }

    private static void of(
            ComponentDescriptionDTO component, Collection<ComponentConfigurationDTO> instances, List<String> problems) {
        for (ComponentConfigurationDTO instance : instances) {
            if (instance.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                problems.add("component " + component.name + " failed to start: " + cause(instance.failure));
            } else if (instance.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                problems.add("component " + component.name + " waits for " + missing(component, instance));
            }
        }
    }

    private static String missing(ComponentDescriptionDTO component, ComponentConfigurationDTO instance) {
        return Arrays.stream(instance.unsatisfiedReferences)
                .map(reference -> service(component, reference))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
        String service = Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
        return missing.target == null ? service : service + " " + missing.target;
    }

    /** The exceptions behind a stack trace, without the reflective call that wraps them. */
    static String cause(String stackTrace) {
        List<String> causes = stackTrace
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .map(line -> line.startsWith("Caused by: ") ? line.substring("Caused by: ".length()) : line)
                .toList();
        List<String> own = causes.stream()
                .filter(line -> !line.startsWith("java.lang.reflect.InvocationTargetException"))
                .toList();
        return String.join(", caused by ", own.isEmpty() ? causes : own);
    }
}
