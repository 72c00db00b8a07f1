package org.smartgen.render;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.render.internal.PathData;

/** A line drawing of one thing, found with {@link Icons}. Drawn with {@link SceneBuilder#icon}. Immutable. */
public final class Icon {
    private static final double GRID = 24;
    private static final double LINE = 2;

    private final String name;
    private final String category;
    private final List<String> tags;
    private final String data;
    private volatile @Nullable Path2D path;

    Icon(String name, String category, List<String> tags, String data) {
        this.name = name;
        this.category = category;
        this.tags = List.copyOf(tags);
        this.data = data;
    }

    /** English words parted by hyphens: {@code chart-bar}. */
    public String name() {
        return name;
    }

    /** One English word, such as {@code weather}; empty when it has none. */
    public String category() {
        return category;
    }

    /** English words and phrases that describe it, without those of its name. */
    public List<String> tags() {
        return tags;
    }

    /**
     * Its lines in a box, for a stroke of {@link #lineWidth}.
     *
     * @param box it stands in the middle, as large as the shorter side
     */
    public Shape lines(Rectangle2D box) {
        return place(box).createTransformedShape(path());
    }

    /** Its lines as an area to be filled. @param width of the lines, in px */
    public Shape area(Rectangle2D box, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(lines(box));
    }

    /** The width of line that suits an icon of this size, in px. */
    public static double lineWidth(double size) {
        return LINE * size / GRID;
    }

    private Path2D path() {
        Path2D read = path;
        if (read == null) {
            read = PathData.read(data);
            path = read;
        }
        return read;
    }

    private static AffineTransform place(Rectangle2D box) {
        double scale = Math.min(box.getWidth(), box.getHeight()) / GRID;
        AffineTransform place = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
        place.scale(scale, scale);
        place.translate(-GRID / 2, -GRID / 2);
        return place;
    }

    @Override
    public String toString() {
        return name;
    }
}
