package org.smartgen.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.smartgen.render.internal.Backdrop;
import org.smartgen.render.internal.Node;
import org.smartgen.render.internal.ShapedText;
import org.smartgen.render.internal.Typesetter;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** Collects the elements of a {@link Scene}, the first at the bottom. Used by one thread, for one scene. */
public final class SceneBuilder {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,127}");

    private final PixelSize size;
    private final Deque<List<Node>> open = new ArrayDeque<>();
    private final Deque<AffineTransform> transforms = new ArrayDeque<>();
    private final List<DrawnText> texts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Backdrop backdrop;
    private final boolean opaque;
    private String title = "";
    private String description = "";
    private int counted;

    SceneBuilder(PixelSize size, Color background) {
        this.size = size;
        this.opaque = background.getAlpha() == 255;
        this.backdrop = new Backdrop(background);
        open.push(new ArrayList<>());
        transforms.push(new AffineTransform());
        if (background.getAlpha() > 0) {
            rect(0, 0, size.width(), size.height(), Look.fill(background));
        }
    }

    /** What the picture shows, for readers who hear it. */
    public SceneBuilder title(String text) {
        title = text;
        return this;
    }

    /** A sentence or two for readers who hear the picture. */
    public SceneBuilder description(String text) {
        description = text;
        return this;
    }

    public SceneBuilder rect(double x, double y, double width, double height, Look look) {
        return shape(new Rectangle2D.Double(x, y, width, height), look);
    }

    /** @param radius of the corners, cut to half of the shorter side */
    public SceneBuilder rect(double x, double y, double width, double height, double radius, Look look) {
        double arc = 2 * Math.min(radius, Math.min(width, height) / 2);
        return arc <= 0
                ? rect(x, y, width, height, look)
                : shape(new RoundRectangle2D.Double(x, y, width, height, arc, arc), look);
    }

    public SceneBuilder circle(double centreX, double centreY, double radius, Look look) {
        return ellipse(centreX, centreY, radius, radius, look);
    }

    public SceneBuilder ellipse(double centreX, double centreY, double radiusX, double radiusY, Look look) {
        return shape(new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY), look);
    }

    public SceneBuilder line(double x1, double y1, double x2, double y2, Look look) {
        return shape(new Line2D.Double(x1, y1, x2, y2), look);
    }

    /** See {@link Shapes#polyline}. */
    public SceneBuilder polyline(List<? extends Point2D> points, double cornerRadius, Look look) {
        return shape(Shapes.polyline(points, cornerRadius), look);
    }

    /** See {@link Shapes#polygon}. */
    public SceneBuilder polygon(List<? extends Point2D> points, double cornerRadius, Look look) {
        return shape(Shapes.polygon(points, cornerRadius), look);
    }

    /** See {@link Shapes#slice}. */
    public SceneBuilder slice(
            double centreX, double centreY, double radius, double innerRadius, double start, double sweep, Look look) {
        return shape(Shapes.slice(centreX, centreY, radius, innerRadius, start, sweep), look);
    }

    public SceneBuilder shape(Shape shape, Look look) {
        return add("", shape, look);
    }

    /** @param id as for {@link Group#named} */
    public SceneBuilder shape(String id, Shape shape, Look look) {
        return add(unique(id), shape, look);
    }

    /**
     * An icon in the middle of a box, as large as its shorter side, with lines that suit its size. It is decoration for readers who
     * hear the picture: say in a text what it stands for.
     */
    public SceneBuilder icon(Icon icon, Rectangle2D box, Color color) {
        double size = Math.min(box.getWidth(), box.getHeight());
        return shape(icon.lines(box), Look.stroke(color, Icon.lineWidth(size)));
    }

    private SceneBuilder add(String id, Shape shape, Look look) {
        Shape own = copy(shape);
        top().add(new Node.Figure(id, own, look));
        backdrop.add(own, look, transform());
        return this;
    }

    private static Shape copy(Shape shape) {
        if (shape instanceof Rectangle2D box) {
            return new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }
        if (shape instanceof RectangularShape known && !(shape instanceof Arc2D)) {
            return (Shape) known.clone();
        }
        if (shape instanceof Line2D line) {
            return (Shape) line.clone();
        }
        return new Path2D.Double(shape);
    }

    /** Adds what {@code content} adds, as one group. */
    public SceneBuilder group(Group group, Consumer<SceneBuilder> content) {
        group.id().ifPresent(this::unique);
        AffineTransform inside = transform();
        inside.concatenate(group.transform());
        List<Node> children = new ArrayList<>();
        open.push(children);
        transforms.push(inside);
        try {
            content.accept(this);
        } finally {
            open.pop();
            transforms.pop();
        }
        top().add(new Node.Branch(group, children));
        return this;
    }

    /** One line. A blank text draws nothing. */
    public SceneBuilder text(Label label) {
        if (label.text().isBlank()) {
            return this;
        }
        return write(label, List.of(label.text()), 0);
    }

    /**
     * Lines that were fitted, as one text. Where not even an ellipsis fits nothing is seen, but the text counts as abbreviated.
     *
     * @param place where the first line's baseline stands, with anchor, id, pointer and background; its text and style are ignored
     */
    public SceneBuilder text(FittedText fitted, Label place) {
        if (fitted.fullText().isBlank()) {
            return this;
        }
        Label label = Label.of(fitted.lines().isEmpty() ? "" : fitted.text(), fitted.style())
                .at(place.x(), place.baseline())
                .anchor(place.anchor())
                .rotated(place.degrees())
                .id(place.id())
                .pointer(place.pointer())
                .fullText(fitted.fullText());
        Label shown = place.background().map(label::on).orElse(label);
        return write(shown, fitted.lines(), TextMetrics.lineHeight(fitted.style()));
    }

    /**
     * Lines that were fitted, set into a box.
     *
     * @param anchor where the lines stand in the box's width
     * @param vertical where the block stands in the box's height: START is its top
     */
    public SceneBuilder text(FittedText fitted, Rectangle2D box, Anchor anchor, Anchor vertical, String pointer) {
        double top = box.getY() + (box.getHeight() - fitted.height()) * vertical.share();
        double x = box.getX() + box.getWidth() * anchor.share();
        return text(
                fitted,
                Label.of("", fitted.style())
                        .at(x, top + TextMetrics.ascent(fitted.style()))
                        .anchor(anchor)
                        .pointer(pointer));
    }

    private SceneBuilder write(Label label, List<String> lines, double lineHeight) {
        TextStyle style = label.style();
        Path2D.Double outline = new Path2D.Double();
        StringBuilder missing = new StringBuilder();
        double baseline = label.baseline();
        for (String line : lines) {
            ShapedText shaped = Typesetter.bundled().shape(style.weight(), line);
            double x =
                    label.x() - shaped.advance() * style.size() * label.anchor().share();
            outline.append(shaped.outline(style.size(), x, baseline), false);
            missing.append(shaped.missing());
            baseline += lineHeight;
        }
        Shape area = outline.getBounds2D();
        if (label.degrees() != 0) {
            AffineTransform turn =
                    AffineTransform.getRotateInstance(Math.toRadians(label.degrees()), label.x(), label.baseline());
            outline.transform(turn);
            area = turn.createTransformedShape(area);
        }
        place(label, outline, area, missing.toString());
        return this;
    }

    private void place(Label label, Path2D outline, Shape area, String missing) {
        String id = label.id().isEmpty() ? nextId() : unique(label.id());
        AffineTransform transform = transform();
        Rectangle2D box = box(outline.createTransformedShape(transform), label, transform);
        Color behind = label.background().orElseGet(() -> backdrop.at(box.getCenterX(), box.getCenterY()));
        DrawnText upright = DrawnText.of(
                        id,
                        label.text(),
                        box,
                        label.style().size() * Math.sqrt(Math.abs(transform.getDeterminant())),
                        label.style().color().getRGB(),
                        behind.getRGB(),
                        label.pointer())
                .withFullText(label.fullText())
                .withMissingGlyphs(missing);
        boolean turned = label.degrees() != 0 || transform.getShearX() != 0 || transform.getShearY() != 0;
        DrawnText drawn = turned ? upright.withArea(transform.createTransformedShape(area)) : upright;
        texts.add(drawn);
        top().add(new Node.Text(id, outline, label.style().color(), drawn));
    }

    /** Blank text is nowhere but has a place. */
    private static Rectangle2D box(Shape ink, Label label, AffineTransform transform) {
        Rectangle2D box = ink.getBounds2D();
        if (!box.isEmpty()) {
            return box;
        }
        Point2D at = transform.transform(new Point2D.Double(label.x(), label.baseline()), null);
        return new Rectangle2D.Double(at.getX(), at.getY(), 0, 0);
    }

    private String nextId() {
        String id;
        do {
            id = "t" + ++counted;
        } while (!ids.add(id));
        return id;
    }

    private String unique(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an element id: \"" + id + "\"");
        }
        if (!ids.add(id)) {
            throw new IllegalArgumentException("two elements have the id " + id);
        }
        return id;
    }

    private List<Node> top() {
        return open.getFirst();
    }

    private AffineTransform transform() {
        return new AffineTransform(transforms.getFirst());
    }

    /**
     * The colour that was painted at a place so far, in px of the whole canvas; alpha 0 where nothing is known. Strokes do not count. Text
     * that stands on it can be read in {@link Theme#textColor}.
     */
    public Color colorAt(double x, double y) {
        return backdrop.at(x, y);
    }

    /** What was written so far, in its order; grows with what is added. */
    public List<DrawnText> texts() {
        return Collections.unmodifiableList(texts);
    }

    /** The scene; the builder is not used after it. */
    public Scene build() {
        return new Scene(size, opaque, title, description, top(), texts);
    }
}
