package org.smartgen.core.internal.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.smartgen.api.account.Credits;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.language.intent.SmartIntents;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;

/** Reads and checks the service properties that {@link GeneratorType} becomes. */
final class Declaration {
    private static final Pattern INTENT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");
    private static final int LONGEST_INTENT = 64;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_EXAMPLES = 50;
    private static final double HIGHEST_PRICE = 1_000_000;
    private static final int LONGEST_DEADLINE = 3600;

    private final GeneratorId id;
    private final Map<String, Object> properties;
    private final CatalogueRules rules;

    Declaration(GeneratorId id, Map<String, Object> properties, CatalogueRules rules) {
        this.id = id;
        this.properties = properties;
        this.rules = rules;
    }

    /** @throws IllegalArgumentException with the reason, for the operator and the author */
    Declared read(ExampleFile file, SpecFiles specs) {
        String intent = intent();
        List<String> examples = examples("examples");
        List<String> counterExamples = examples("counterExamples");
        int deadline = (int) number("deadlineSeconds", 0, 0, LONGEST_DEADLINE);
        GeneratorInfo info = new GeneratorInfo(
                id,
                intent,
                title(),
                rules.price(intent).orElse(Credits.of(number("credits", 1, 0, HIGHEST_PRICE))),
                lane(),
                Set.copyOf(texts("prefers")),
                examples,
                new PixelSize(side("maxWidth"), side("maxHeight")),
                text("optionsPid", ""),
                deadline);
        return new Declared(
                info, join(examples, file.own()), join(counterExamples, file.not()), specs, ranking(), serviceId());
    }

    private String intent() {
        String intent = text("intent", "");
        require(
                INTENT.matcher(intent).matches() && intent.length() <= LONGEST_INTENT,
                "the intent must be vendor-kind, lower-case letters, digits and dashes, at most 64: \"" + intent
                        + "\"");
        if (intent.startsWith("smart-")) {
            require(rules.maySmart(id.name()), "the bundle is not one that may serve smart-… intents: " + intent);
            require(SmartIntents.ALL.contains(intent), "there is no intent " + intent);
        }
        return intent;
    }

    private String title() {
        String title = text("title", "");
        require(!title.isBlank() && title.length() <= LONGEST_TITLE, "a title of 1 to 80 characters is needed");
        return title;
    }

    private Lane lane() {
        String name = text("lane", Lane.INSTANT.name());
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no lane " + name));
    }

    private List<String> examples(String name) {
        List<String> examples = texts(name);
        require(examples.size() <= MOST_EXAMPLES, name + ": at most 50, there are " + examples.size());
        return examples;
    }

    private int side(String name) {
        return (int) number(name, PixelSize.MAX, PixelSize.MIN, PixelSize.MAX);
    }

    private int ranking() {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    private long serviceId() {
        return properties.get(Constants.SERVICE_ID) instanceof Long serviceId ? serviceId : 0;
    }

    private double number(String name, double otherwise, double least, double most) {
        Object value = value(name);
        double number = otherwise;
        if (value instanceof Number given) {
            number = given.doubleValue();
        } else if (value != null) {
            throw new IllegalArgumentException(name + " must be a number: " + value);
        }
        require(number >= least && number <= most, "%s must be %s to %s: %s".formatted(name, least, most, number));
        return number;
    }

    private String text(String name, String otherwise) {
        Object value = value(name);
        return value == null ? otherwise : value.toString();
    }

    private List<String> texts(String name) {
        Object value = value(name);
        if (value instanceof Object[] many) {
            return Arrays.stream(many).map(String::valueOf).toList();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }

    private @Nullable Object value(String name) {
        return properties.get(GeneratorType.PREFIX_ + name);
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
