package org.smartgen.render;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for labels so that none leaves the area, covers another or covers what is to stay visible. Each label brings its
 * candidates, the best first; important labels choose first, and one that finds all its places taken may push others to their next
 * candidates. What finds no place is left out: the caller decides what that means. The same calls give the same places. Used by one
 * thread, for one picture.
 *
 * <pre>{@code
 * LabelPlacer placer = LabelPlacer.in(plot, 2).avoid(marker);
 * placer.add(value, LabelPlacer.around(label, x, y, 6));
 * placer.place().forEach(place -> place.ifPresent(scene::text));
 * }</pre>
 */
public final class LabelPlacer {
    private static final double DIAGONAL = 0.7;

    private final Rectangle2D area;
    private final double gap;
    private final List<Shape> obstacles = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();

    private record Candidate(Label label, Rectangle2D box) {}

    private record Wish(double importance, List<Candidate> candidates) {}

    private LabelPlacer(Rectangle2D area, double gap) {
        this.area = area;
        this.gap = gap;
    }

    /** @param gap least distance between two labels and around obstacles, in px */
    public static LabelPlacer in(Rectangle2D area, double gap) {
        return new LabelPlacer((Rectangle2D) area.clone(), gap);
    }

    /** Nothing may cover this shape, such as a marker, or a text that stands already. */
    public LabelPlacer avoid(Shape obstacle) {
        obstacles.add(obstacle);
        return this;
    }

    /**
     * @param importance the higher chooses first; equals choose in the order of the calls
     * @param candidates the best first, all of them with the label's own style and place
     */
    public LabelPlacer add(double importance, List<Label> candidates) {
        wishes.add(new Wish(
                importance,
                candidates.stream()
                        .map(label -> new Candidate(label, TextMetrics.ink(label)))
                        .toList()));
        return this;
    }

    /** Eight places around a point: right, above, left, below, then between these. @param distance in px from the point to the ink */
    public static List<Label> around(Label label, double x, double y, double distance) {
        double slant = distance * DIAGONAL;
        double up = TextMetrics.capHeight(label.style());
        return List.of(
                label.centredAt(x + distance, y).anchor(Anchor.START),
                label.at(x, y - distance).anchor(Anchor.MIDDLE),
                label.centredAt(x - distance, y).anchor(Anchor.END),
                label.at(x, y + distance + up).anchor(Anchor.MIDDLE),
                label.at(x + slant, y - slant).anchor(Anchor.START),
                label.at(x - slant, y - slant).anchor(Anchor.END),
                label.at(x + slant, y + slant + up).anchor(Anchor.START),
                label.at(x - slant, y + slant + up).anchor(Anchor.END));
    }

    /** One for each {@link #add}, in their order; empty where there is no place. */
    public List<Optional<Label>> place() {
        @Nullable Candidate[] chosen = new Candidate[wishes.size()];
        List<Integer> order = IntStream.range(0, wishes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -wishes.get(i).importance()))
                .toList();
        for (int i : order) {
            if (!takeFree(i, chosen)) {
                push(i, chosen);
            }
        }
        List<Optional<Label>> places = new ArrayList<>();
        for (@Nullable Candidate candidate : chosen) {
            places.add(candidate == null ? Optional.empty() : Optional.of(candidate.label()));
        }
        return places;
    }

    private boolean takeFree(int wish, @Nullable Candidate[] chosen) {
        for (Candidate candidate : wishes.get(wish).candidates()) {
            if (isFree(candidate) && inTheWay(candidate, chosen, wish).isEmpty()) {
                chosen[wish] = candidate;
                return true;
            }
        }
        return false;
    }

    /** Takes a place that one other holds, when the other has a free place elsewhere. */
    private void push(int wish, @Nullable Candidate[] chosen) {
        for (Candidate candidate : wishes.get(wish).candidates()) {
            List<Integer> holders = isFree(candidate) ? inTheWay(candidate, chosen, wish) : List.of();
            if (holders.size() == 1) {
                int holder = holders.get(0);
                Candidate before = chosen[holder];
                chosen[wish] = candidate;
                chosen[holder] = null;
                if (takeFree(holder, chosen)) {
                    return;
                }
                chosen[wish] = null;
                chosen[holder] = before;
            }
        }
    }

    private List<Integer> inTheWay(Candidate candidate, @Nullable Candidate[] chosen, int self) {
        List<Integer> holders = new ArrayList<>();
        Rectangle2D wide = grown(candidate.box());
        for (int i = 0; i < chosen.length; i++) {
            Candidate other = chosen[i];
            if (i != self && other != null && wide.intersects(other.box())) {
                holders.add(i);
            }
        }
        return holders;
    }

    private boolean isFree(Candidate candidate) {
        return area.contains(candidate.box())
                && obstacles.stream().noneMatch(obstacle -> obstacle.intersects(grown(candidate.box())));
    }

    private Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - gap, box.getY() - gap, box.getWidth() + 2 * gap, box.getHeight() + 2 * gap);
    }
}
