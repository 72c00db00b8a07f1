package org.smartgen.generator.infographic.internal.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Place;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.render.Icon;
import org.smartgen.render.Icons;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Chooses the template and the type scale that suit the content and the canvas best, and draws with them. */
final class Composer {
    /** A template whose texts stand at this scale is good enough: no other is looked at. */
    private static final double GOOD = 0.92;

    private static final double MOST_EMPTY = 0.4;

    private final Page page;
    private final InfographicSpec spec;
    private final SectionPainter painter;
    private final Emblem emblem;
    private final boolean hasEmblem;
    private final Map<String, Header> headers = new HashMap<>();

    Composer(Page page, InfographicSpec spec, SectionIcons icons) {
        this.page = page;
        this.spec = spec;
        List<@Nullable Pictogram> chosen = new ArrayList<>();
        SectionIcons.Choice choice = icons.choose(spec);
        choice.sections().forEach(icon -> chosen.add(icon == null ? null : pictogram(icon)));
        @Nullable
        Icon topic = choice.topic() == null && spec.structure() == Structure.CYCLE
                ? Icons.named("refresh").orElse(null)
                : choice.topic();
        this.hasEmblem = topic != null;
        this.emblem = (x, y, side, color) -> {
            if (topic == null) {
                return false;
            }
            pictogram(topic).draw(page.scene(), x, y, side, color);
            return true;
        };
        this.painter = new SectionPainter(page, spec, chosen);
    }

    private static Pictogram pictogram(Icon icon) {
        return (scene, x, y, side, color) ->
                scene.icon(icon, new Box(x - side / 2, y - side / 2, side, side).shape(), color);
    }

    private record Plan(Template template, Arrangement arrangement, Header header, TypeScale scale, double score) {}

    Template draw(@Nullable Object wanted) {
        Plan plan = wanted == null ? best() : plan(named(wanted));
        Backdrops.draw(page, plan.template().backdrop());
        plan.header().draw();
        plan.arrangement().behind().run();
        double give = give(plan);
        for (Slot slot : plan.arrangement().slots()) {
            painter.draw(slot, plan.scale(), give);
        }
        plan.arrangement().front().run();
        return plan.template();
    }

    private static Template named(Object wanted) {
        return Templates.all().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new GenerationException(
                                ErrorCode.INVALID_OPTION,
                                "there is no template \"" + wanted + "\"; there is " + Templates.ids())
                        .param("options.template"));
    }

    private Plan best() {
        List<Template> candidates = new ArrayList<>(Templates.fitting(
                spec.structure().id(),
                CanvasShape.of(page.size()),
                spec.sections().size()));
        candidates.removeIf(one -> !hasWhatIsNeeded(one));
        candidates.sort(
                Comparator.comparingDouble((Template one) -> -preference(one)).thenComparing(Template::id));
        Plan best = null;
        for (Template candidate : candidates) {
            Plan plan = plan(candidate);
            if (best == null || plan.score() > best.score()) {
                best = plan;
            }
            if (plan.score() >= GOOD * preference(candidate)) {
                break;
            }
        }
        if (best == null) {
            throw new IllegalStateException(
                    "no template for " + spec.structure().id());
        }
        return best;
    }

    private boolean hasWhatIsNeeded(Template template) {
        return switch (template.needs()) {
            case "value" -> spec.sections().stream().allMatch(one -> one.value() != null);
            case "time" -> spec.sections().stream().noneMatch(one -> one.time().isBlank());
            case "items" ->
                spec.sections().stream().anyMatch(one -> !one.items().isEmpty());
            case "text" ->
                spec.sections().stream()
                        .noneMatch(one -> one.text().isBlank() && one.items().isEmpty());
            case "scene" -> spec.scene().equals(template.layout());
            default -> true;
        };
    }

    /** Templates of like weight take turns from topic to topic. */
    private double preference(Template template) {
        int mixed = (spec.title() + "|" + template.id()).hashCode();
        double turn = Math.floorMod(mixed * 0x9E3779B9, 1000) / 1000.0;
        return template.weight() * (0.85 + 0.3 * turn);
    }

    private Plan plan(Template template) {
        Header header =
                headers.computeIfAbsent(template.header(), kind -> new Header(page, spec, kind, emblem, hasEmblem));
        Stage stage = new Stage(page, painter, template, spec, header.body(), emblem);
        Layout layout = Layout.ALL.get(template.layout());
        if (layout == null) {
            throw new IllegalStateException("no layout " + template.layout());
        }
        Arrangement arrangement = layout.arrange(stage);
        TypeScale fitting = largestFitting(arrangement);
        if (fitting != null) {
            return new Plan(template, arrangement, header, fitting, preference(template) * value(arrangement, fitting));
        }
        TypeScale least =
                new TypeScale(page.px(1), TypeScale.FACTORS.get(TypeScale.FACTORS.size() - 1), page.smallest());
        return new Plan(template, arrangement, header, least, preference(template) * 0.02 * room(arrangement));
    }

    /** By halving: what fits at one scale fits at the smaller ones. */
    private @Nullable TypeScale largestFitting(Arrangement arrangement) {
        double largest = largestFactor();
        List<Double> factors =
                TypeScale.FACTORS.stream().filter(factor -> factor <= largest).toList();
        int from = 0;
        int to = factors.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (fits(arrangement, scale(factors.get(middle)))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == factors.size() ? null : scale(factors.get(from));
    }

    private TypeScale scale(double factor) {
        return new TypeScale(page.px(1), factor, page.smallest());
    }

    /** A long canvas has more room than its shorter side says. */
    private double largestFactor() {
        CanvasShape shape = CanvasShape.of(page.size());
        boolean elongated = shape == CanvasShape.BANNER || shape == CanvasShape.PORTRAIT;
        return (spec.sections().size() > 4 ? 1.6 : 1.8) * (elongated ? 1.3 : 1);
    }

    /** Of plans in which not all fits, the one with the most room. */
    private double room(Arrangement arrangement) {
        double least = 1;
        TypeScale scale = new TypeScale(page.px(1), 0.55, page.smallest());
        for (Slot slot : arrangement.slots()) {
            least = Math.min(
                    least, slot.box().height() / painter.measure(slot, scale).needed());
        }
        return Math.max(0.05, least);
    }

    private boolean fits(Arrangement arrangement, TypeScale scale) {
        for (Slot slot : arrangement.slots()) {
            SectionPainter.Fit fit = painter.measure(slot, scale);
            if (!fit.isWhole() || fit.needed() > slot.box().height()) {
                return false;
            }
        }
        return true;
    }

    private double value(Arrangement arrangement, TypeScale scale) {
        double used = 0;
        for (Slot slot : arrangement.slots()) {
            double share = painter.measure(slot, scale).needed() / slot.box().height();
            boolean grows = slot.style().place() == Place.TOP && slot.style().marker() != ItemStyle.Marker.NONE;
            used += Math.min(1, grows ? 2 * share : share);
        }
        double filled = used / arrangement.slots().size();
        return Math.min(1, scale.factor()) * (filled < MOST_EMPTY ? 0.45 + 0.55 * filled / MOST_EMPTY : 1);
    }

    /** The least free height of all slots: how far they may all give way. */
    private double give(Plan plan) {
        double least = Double.MAX_VALUE;
        for (Slot slot : plan.arrangement().slots()) {
            if (slot.upright() == Slot.Upright.TOP && slot.style().place() != Place.OVER) {
                double free = slot.box().height()
                        - painter.measure(slot, plan.scale()).needed();
                least = Math.min(least, Math.max(0, free));
            }
        }
        return least == Double.MAX_VALUE ? 0 : least;
    }
}
