package org.smartgen.render.internal;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** Writes nodes as one SVG 1.1 document that refers to nothing outside itself. The same nodes give the same bytes. */
public final class SvgWriter {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private int definitions;

    private SvgWriter() {}

    public static String write(PixelSize size, String title, String description, List<Node> nodes) {
        return new SvgWriter().document(size, title, description, nodes);
    }

    private String document(PixelSize size, String title, String description, List<Node> nodes) {
        int width = size.width();
        int height = size.height();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
        attribute("width", String.valueOf(width));
        attribute("height", String.valueOf(height));
        attribute("viewBox", "0 0 " + width + " " + height);
        out.append('>');
        element("title", title);
        element("desc", description);
        nodes(nodes);
        return out.append("</svg>\n").toString();
    }

    private void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            out.append('\n');
            if (node instanceof Node.Figure figure) {
                figure(figure);
            } else if (node instanceof Node.Text text) {
                text(text);
            } else if (node instanceof Node.Branch branch) {
                branch(branch);
            }
        }
    }

    private void branch(Node.Branch branch) {
        String clip = branch.group().clip().map(this::clip).orElse("");
        out.append("<g");
        branch.group().id().ifPresent(id -> attribute("id", id));
        AffineTransform transform = branch.group().transform();
        if (!transform.isIdentity()) {
            attribute("transform", matrix(transform));
        }
        if (!clip.isEmpty()) {
            attribute("clip-path", "url(#" + clip + ")");
        }
        out.append('>');
        nodes(branch.children());
        out.append("\n</g>");
    }

    private String clip(Shape shape) {
        String id = "clip" + ++definitions;
        out.append("<clipPath id=\"").append(id).append("\"><path");
        attribute("d", SvgPath.of(shape));
        out.append("/></clipPath>");
        return id;
    }

    private void figure(Node.Figure figure) {
        Look look = figure.look();
        String fill = look.gradient()
                .map(this::gradient)
                .map(id -> "url(#" + id + ")")
                .orElse("");
        open(figure.shape());
        if (!figure.id().isEmpty()) {
            attribute("id", figure.id());
        }
        if (fill.isEmpty()) {
            look.fill().ifPresentOrElse(color -> color("fill", color), () -> attribute("fill", "none"));
        } else {
            attribute("fill", fill);
        }
        look.stroke().ifPresent(color -> stroke(look, color));
        out.append("/>");
    }

    private void open(Shape shape) {
        if (shape instanceof Rectangle2D box) {
            rect(box, 0, 0);
        } else if (shape instanceof RoundRectangle2D box) {
            rect(box.getFrame(), box.getArcWidth() / 2, box.getArcHeight() / 2);
        } else if (shape instanceof Ellipse2D ellipse) {
            out.append("<ellipse");
            number("cx", ellipse.getCenterX());
            number("cy", ellipse.getCenterY());
            number("rx", ellipse.getWidth() / 2);
            number("ry", ellipse.getHeight() / 2);
        } else if (shape instanceof Line2D line) {
            out.append("<line");
            number("x1", line.getX1());
            number("y1", line.getY1());
            number("x2", line.getX2());
            number("y2", line.getY2());
        } else {
            out.append("<path");
            attribute("d", SvgPath.of(shape));
            evenOdd(shape);
        }
    }

    private void evenOdd(Shape shape) {
        if (shape.getPathIterator(null).getWindingRule() == java.awt.geom.PathIterator.WIND_EVEN_ODD) {
            attribute("fill-rule", "evenodd");
        }
    }

    private void rect(Rectangle2D box, double rx, double ry) {
        out.append("<rect");
        number("x", box.getX());
        number("y", box.getY());
        number("width", box.getWidth());
        number("height", box.getHeight());
        if (rx > 0 && ry > 0) {
            number("rx", rx);
            number("ry", ry);
        }
    }

    private void stroke(Look look, Color color) {
        color("stroke", color);
        number("stroke-width", look.strokeWidth());
        attribute("stroke-linejoin", "round");
        if (look.dash().isEmpty()) {
            attribute("stroke-linecap", "round");
        } else {
            attribute(
                    "stroke-dasharray",
                    look.dash().stream().map(SvgNumbers::text).collect(Collectors.joining(" ")));
        }
    }

    private String gradient(LinearGradient gradient) {
        String id = "paint" + ++definitions;
        out.append("<linearGradient");
        attribute("id", id);
        number("x1", gradient.x1());
        number("y1", gradient.y1());
        number("x2", gradient.x2());
        number("y2", gradient.y2());
        out.append('>');
        for (LinearGradient.Stop stop : gradient.stops()) {
            out.append("<stop");
            number("offset", stop.offset());
            attribute("stop-color", Colors.hex(stop.color()));
            if (stop.color().getAlpha() < 255) {
                number("stop-opacity", stop.color().getAlpha() / 255.0);
            }
            out.append("/>");
        }
        out.append("</linearGradient>");
        return id;
    }

    private void text(Node.Text text) {
        DrawnText drawn = text.drawn();
        out.append("<g");
        attribute("id", text.id());
        attribute("role", "img");
        attribute("aria-label", drawn.fullText());
        attribute("data-text", drawn.text());
        out.append('>');
        element("title", drawn.fullText());
        out.append("<path");
        attribute("d", SvgPath.of(text.outline()));
        color("fill", text.fill());
        out.append("/></g>");
    }

    private void element(String name, String text) {
        if (!text.isEmpty()) {
            out.append('<')
                    .append(name)
                    .append('>')
                    .append(Xml.escape(text))
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    private void color(String name, Color color) {
        attribute(name, Colors.hex(color));
        if (color.getAlpha() < 255) {
            number(name + "-opacity", color.getAlpha() / 255.0);
        }
    }

    private void number(String name, double value) {
        attribute(name, SvgNumbers.text(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
    }

    /** The four factors take more decimals than lengths do: they are multiplied by lengths. */
    private static String matrix(AffineTransform transform) {
        double[] m = new double[6];
        transform.getMatrix(m);
        StringBuilder text = new StringBuilder("matrix(");
        for (int i = 0; i < 4; i++) {
            text.append(factor(m[i])).append(' ');
        }
        return text.append(SvgNumbers.text(m[4]))
                .append(' ')
                .append(SvgNumbers.text(m[5]))
                .append(')')
                .toString();
    }

    private static String factor(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
