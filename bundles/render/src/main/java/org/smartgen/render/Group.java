package org.smartgen.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for a group of elements: id, transform, clip. Immutable. */
public final class Group {
    /** A group that only groups. */
    public static final Group PLAIN = new Group("", new AffineTransform(), null);

    private final String id;
    private final AffineTransform transform;
    private final @Nullable Shape clip;

    private Group(String id, AffineTransform transform, @Nullable Shape clip) {
        this.id = id;
        this.transform = transform;
        this.clip = clip;
    }

    /** @param id a letter, then letters, digits, {@code -}, {@code _} or {@code .}; unique in the scene */
    public static Group named(String id) {
        return PLAIN.id(id);
    }

    public Group id(String name) {
        return new Group(name, transform, clip);
    }

    /** Applies to the content after what was said before, as nested SVG groups do. */
    public Group transform(AffineTransform more) {
        AffineTransform all = new AffineTransform(transform);
        all.concatenate(more);
        return new Group(id, all, clip);
    }

    public Group translate(double x, double y) {
        return transform(AffineTransform.getTranslateInstance(x, y));
    }

    /** @param degrees clockwise, around (x, y) */
    public Group rotate(double degrees, double x, double y) {
        return transform(AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y));
    }

    public Group scale(double factor) {
        return transform(AffineTransform.getScaleInstance(factor, factor));
    }

    /** @param shape in the coordinates of the content */
    public Group clip(Shape shape) {
        return new Group(id, transform, new Path2D.Double(shape));
    }

    /** Empty when none was given. */
    public Optional<String> id() {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /** A copy. */
    public AffineTransform transform() {
        return new AffineTransform(transform);
    }

    /** A copy. */
    public Optional<Shape> clip() {
        return clip == null ? Optional.empty() : Optional.of(new Path2D.Double(clip));
    }
}
