package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.render.FittedText;
import org.smartgen.render.Group;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/**
 * Sun, sea, clouds, rain and mountains with the way of the water between them. Each section has a number at its place in the landscape and
 * its words below.
 */
final class WaterCycleScene {
    private static final Color SUN = new Color(0xfdb827);
    private static final Color CLOUD = new Color(0xffffff);
    private static final Color GREY_CLOUD = new Color(0xc9d6e6);
    private static final Color RAIN = new Color(0x2f7fd6);
    private static final Color SEA = new Color(0x2f86d8);
    private static final Color DEEP = new Color(0x1c5fa8);
    private static final Color HILL = new Color(0x74b567);
    private static final Color NEAR_HILL = new Color(0x4f9650);
    private static final Color MOUNTAIN = new Color(0x8c99ad);
    private static final Color SNOW = new Color(0xf7fafd);
    private static final Color ARROW = new Color(0x174a86);

    /** Words of a section that say where in the landscape it belongs, and where that is, as shares of the picture. */
    private enum Spot {
        EVAPORATION(0.235, 0.6, "evapor", "verdunst", "évapor", "蒸发", "蒸發", "vapour", "vapor"),
        TRANSPIRATION(0.42, 0.58, "transpir", "plant"),
        CONDENSATION(0.36, 0.235, "condens", "kondens", "凝", "cloud", "nubes", "wolke", "nuage"),
        PRECIPITATION(0.795, 0.51, "precip", "niederschlag", "précip", "降水", "rain", "snow"),
        INFILTRATION(0.66, 0.925, "infiltr", "percol", "ground", "seep", "grundwasser", "渗"),
        COLLECTION(
                0.34,
                0.86,
                "collect",
                "runoff",
                "run-off",
                "river",
                "sammlung",
                "collecte",
                "abfluss",
                "ocean",
                "径流",
                "汇集");

        private final double x;
        private final double y;
        private final List<String> words;

        Spot(double x, double y, String... words) {
            this.x = x;
            this.y = y;
            this.words = List.of(words);
        }
    }

    private final Page page;
    private final Stage stage;
    private final Box box;

    private WaterCycleScene(Stage stage, Box box) {
        this.page = stage.page();
        this.stage = stage;
        this.box = box;
    }

    static Arrangement arrange(Stage stage) {
        Box body = stage.body();
        int count = stage.count();
        boolean beside = stage.isWide();
        double gap = stage.gap() * 0.8;
        Box picture = beside
                ? body.left(body.width() * 0.58)
                : body.top(body.height() * (stage.shape() == CanvasShape.PORTRAIT ? 0.42 : 0.52));
        Box words = beside ? body.rightOf(picture.width() + gap) : body.below(picture.height() + gap);
        int columns = beside
                ? (count > 5 ? 2 : 1)
                : stage.shape() == CanvasShape.PORTRAIT ? 1 : count == 4 || count == 2 ? 2 : 3;
        List<Box> cells = GridLayout.cells(words, count, columns, gap);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ItemStyle style = stage.template().item();
            if (columns == 3) {
                style = style.withPlace(ItemStyle.Place.TOP);
            }
            slots.add(new Slot(i, cells.get(i), style).at(columns == 3 ? Slot.Upright.TOP : Slot.Upright.MIDDLE));
        }
        WaterCycleScene scene = new WaterCycleScene(stage, picture);
        return Arrangement.of(slots).behind(scene::draw);
    }

    private double x(double share) {
        return box.x() + box.width() * share;
    }

    private double y(double share) {
        return box.y() + box.height() * share;
    }

    private double unit() {
        return Math.min(box.width() / 940, box.height() / 480);
    }

    private void draw() {
        double radius = Math.min(page.px(22), box.height() / 8);
        Path2D.Double frame = new Path2D.Double(new java.awt.geom.RoundRectangle2D.Double(
                box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius));
        page.scene().group(Group.PLAIN.clip(frame), inside -> {
            sky();
            sun();
            land();
            sea();
            rain();
            cloud(0.36, 0.2, 1.0, CLOUD);
            cloud(0.76, 0.235, 1.35, GREY_CLOUD);
            ways();
        });
        badges();
    }

    private void sky() {
        Color top = new Color(page.theme().isDark() ? 0x9cc4e8 : 0xb9defa);
        page.scene()
                .rect(
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height(),
                        Look.fill(LinearGradient.vertical(top, new Color(0xeef8ff))));
    }

    private void sun() {
        double x = x(0.11);
        double y = y(0.19);
        double r = 40 * unit();
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(30 * i);
            page.scene()
                    .line(
                            x + Math.cos(angle) * r * 1.28,
                            y + Math.sin(angle) * r * 1.28,
                            x + Math.cos(angle) * r * 1.62,
                            y + Math.sin(angle) * r * 1.62,
                            Look.stroke(SUN, 6 * unit()));
        }
        page.scene().circle(x, y, r, Look.fill(SUN));
        page.scene().circle(x, y, r * 0.78, Look.fill(new Color(0xffd15c)));
    }

    private void mountain(double left, double peak, double right, double top, double foot) {
        page.scene().polygon(points(left, foot, peak, top, right, foot), 6 * unit(), Look.fill(MOUNTAIN));
        double snow = top + (foot - top) * 0.3;
        double l = peak + (left - peak) * 0.3;
        double r = peak + (right - peak) * 0.3;
        page.scene()
                .polygon(
                        points(
                                l,
                                snow,
                                peak,
                                top + 0.004,
                                r,
                                snow,
                                peak + (r - peak) * 0.45,
                                snow - 0.035,
                                peak,
                                snow + 0.01,
                                peak + (l - peak) * 0.45,
                                snow - 0.03),
                        3 * unit(),
                        Look.fill(SNOW));
    }

    private List<Point2D> points(double... shares) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < shares.length; i += 2) {
            points.add(new Point2D.Double(x(shares[i]), y(shares[i + 1])));
        }
        return points;
    }

    private void land() {
        mountain(0.6, 0.735, 0.88, 0.4, 0.8);
        mountain(0.72, 0.885, 1.06, 0.36, 0.82);
        Path2D.Double far = new Path2D.Double();
        far.moveTo(x(0.36), y(0.82));
        far.curveTo(x(0.5), y(0.6), x(0.62), y(0.68), x(0.74), y(0.7));
        far.curveTo(x(0.86), y(0.66), x(0.94), y(0.6), x(1), y(0.64));
        far.lineTo(x(1), y(1));
        far.lineTo(x(0.3), y(1));
        far.closePath();
        page.scene().shape(far, Look.fill(HILL));
        Path2D.Double near = new Path2D.Double();
        near.moveTo(x(0.44), y(0.86));
        near.curveTo(x(0.62), y(0.76), x(0.8), y(0.8), x(1), y(0.72));
        near.lineTo(x(1), y(1));
        near.lineTo(x(0.4), y(1));
        near.closePath();
        page.scene().shape(near, Look.fill(NEAR_HILL));
        river();
        for (double[] tree :
                new double[][] {{0.54, 0.69, 1}, {0.585, 0.7, 0.8}, {0.93, 0.7, 0.95}, {0.97, 0.69, 0.75}}) {
            tree(x(tree[0]), y(tree[1]), 34 * unit() * tree[2]);
        }
    }

    private void tree(double x, double y, double size) {
        page.scene().rect(x - size * 0.09, y, size * 0.18, size * 0.6, Look.fill(new Color(0x7a5a3a)));
        page.scene().circle(x, y - size * 0.1, size * 0.42, Look.fill(new Color(0x2f7d46)));
        page.scene().circle(x - size * 0.12, y - size * 0.22, size * 0.2, Look.fill(new Color(0x43975a)));
    }

    private void river() {
        Path2D.Double river = new Path2D.Double();
        river.moveTo(x(0.765), y(0.63));
        river.curveTo(x(0.7), y(0.72), x(0.82), y(0.74), x(0.7), y(0.8));
        river.curveTo(x(0.6), y(0.85), x(0.52), y(0.84), x(0.36), y(0.9));
        river.lineTo(x(0.42), y(0.965));
        river.curveTo(x(0.58), y(0.88), x(0.68), y(0.9), x(0.76), y(0.82));
        river.curveTo(x(0.87), y(0.74), x(0.73), y(0.72), x(0.785), y(0.63));
        river.closePath();
        page.scene().shape(river, Look.fill(new Color(0x58a6e6)));
    }

    private void sea() {
        Path2D.Double sea = new Path2D.Double();
        sea.moveTo(box.x(), y(0.76));
        int waves = 7;
        double step = 0.44 / waves;
        for (int i = 0; i < waves; i++) {
            double from = i * step;
            sea.curveTo(
                    x(from + step * 0.3),
                    y(0.745),
                    x(from + step * 0.7),
                    y(0.775),
                    x(from + step),
                    y(0.76 + i * 0.004));
        }
        sea.curveTo(x(0.5), y(0.82), x(0.47), y(0.9), x(0.5), y(1));
        sea.lineTo(box.x(), y(1));
        sea.closePath();
        page.scene().shape(sea, Look.fill(LinearGradient.vertical(SEA, DEEP)));
        Look foam = Look.stroke(new Color(255, 255, 255, 120), 3 * unit());
        for (double[] line : new double[][] {{0.05, 0.83}, {0.18, 0.87}, {0.07, 0.93}, {0.22, 0.955}}) {
            Path2D.Double wave = new Path2D.Double();
            wave.moveTo(x(line[0]), y(line[1]));
            wave.curveTo(
                    x(line[0] + 0.02),
                    y(line[1] - 0.02),
                    x(line[0] + 0.04),
                    y(line[1] + 0.02),
                    x(line[0] + 0.06),
                    y(line[1]));
            page.scene().shape(wave, foam);
        }
    }

    private void cloud(double x, double y, double scale, Color color) {
        double u = 46 * unit() * scale;
        Area cloud = new Area(new java.awt.geom.RoundRectangle2D.Double(
                x(x) - 1.9 * u, y(y) - 0.1 * u, 3.8 * u, 0.9 * u, 0.9 * u, 0.9 * u));
        for (double[] puff : new double[][] {{-1, -0.15, 0.7}, {0.05, -0.5, 0.98}, {1.05, -0.1, 0.68}}) {
            double r = puff[2] * u;
            cloud.add(new Area(new Ellipse2D.Double(x(x) + puff[0] * u - r, y(y) + puff[1] * u - r, 2 * r, 2 * r)));
        }
        page.scene().shape(cloud, Look.fill(color));
        Rectangle2D bounds = cloud.getBounds2D();
        Area shade = new Area(cloud);
        shade.intersect(new Area(new Rectangle2D.Double(bounds.getX(), y(y) + 0.42 * u, bounds.getWidth(), u)));
        page.scene().shape(shade, Look.fill(Page.mix(color, RAIN, 0.14)));
    }

    private void rain() {
        for (int i = 0; i < 18; i++) {
            double x = x(0.685 + (i % 6) * 0.032 - (i / 6) * 0.008);
            double y = y(0.36 + (i / 6) * 0.075 + (i % 2) * 0.03);
            double size = 7.5 * unit();
            Path2D.Double drop = new Path2D.Double();
            drop.moveTo(x, y - size * 1.5);
            drop.curveTo(
                    x + size * 0.4, y - size * 0.5, x + size * 0.7, y - size * 0.1, x + size * 0.7, y + size * 0.25);
            drop.curveTo(
                    x + size * 0.7, y + size * 1.1, x - size * 0.7, y + size * 1.1, x - size * 0.7, y + size * 0.25);
            drop.curveTo(x - size * 0.7, y - size * 0.1, x - size * 0.4, y - size * 0.5, x, y - size * 1.5);
            page.scene().shape(drop, Look.fill(RAIN));
        }
    }

    private void ways() {
        for (int i = 0; i < 3; i++) {
            double x = 0.12 + i * 0.062;
            Path2D.Double vapour = new Path2D.Double();
            vapour.moveTo(x(x), y(0.73));
            vapour.curveTo(x(x + 0.025), y(0.66), x(x - 0.02), y(0.58), x(x + 0.01), y(0.47));
            page.scene().shape(vapour, Look.stroke(ARROW, 5 * unit()).opacity(0.75));
            Arrows.tip(page, x(x + 0.014), y(0.43), 20 * unit(), -78, ARROW);
        }
        way(0.18, 0.36, 0.2, 0.26, 0.22, 0.22, 0.252, 0.205, -10);
        way(0.475, 0.15, 0.53, 0.1, 0.59, 0.11, 0.632, 0.16, 42);
        way(0.62, 0.815, 0.56, 0.84, 0.5, 0.85, 0.45, 0.885, 150);
    }

    private void way(
            double x1, double y1, double c1, double d1, double c2, double d2, double x2, double y2, double degrees) {
        Path2D.Double way = new Path2D.Double();
        way.moveTo(x(x1), y(y1));
        way.curveTo(x(c1), y(d1), x(c2), y(d2), x(x2), y(y2));
        page.scene().shape(way, Look.stroke(ARROW, 6 * unit()));
        double angle = Math.toRadians(degrees);
        Arrows.tip(
                page,
                x(x2) + Math.cos(angle) * 10 * unit(),
                y(y2) + Math.sin(angle) * 10 * unit(),
                24 * unit(),
                degrees,
                ARROW);
    }

    private void badges() {
        List<Spot> free = new ArrayList<>(List.of(Spot.values()));
        for (int i = 0; i < stage.count(); i++) {
            Spot spot = spot(i, free);
            if (spot == null) {
                continue;
            }
            free.remove(spot);
            double radius = Math.max(11, 21 * unit());
            pill(i, x(spot.x), y(spot.y), radius);
            page.scene().circle(x(spot.x), y(spot.y), radius + Math.max(2, 4 * unit()), Look.fill(Color.WHITE));
            page.scene().circle(x(spot.x), y(spot.y), radius, Look.fill(page.solid(i)));
            page.write(
                    String.valueOf(i + 1),
                    Page.style(Weight.BOLD, Math.max(page.smallest(), radius * 1.05), page.onSolid()),
                    x(spot.x),
                    y(spot.y),
                    "");
        }
    }

    /** The section's name at the right of its number, where there is room. */
    private void pill(int index, double x, double y, double radius) {
        TextStyle style = Page.style(Weight.SEMIBOLD, Math.max(page.smallest(), radius * 0.9), new Color(0x14263f));
        FittedText label =
                page.fitted(stage.spec().sections().get(index).label(), style, box.width() * 0.24, radius * 2, 1);
        if (label.isAbbreviated() || label.lines().isEmpty() || x + radius * 2 + label.width() > box.right()) {
            return;
        }
        page.scene()
                .rect(
                        x - radius,
                        y - radius * 0.86,
                        radius * 2.6 + label.width(),
                        radius * 1.72,
                        radius,
                        Look.fill(Color.WHITE));
        page.write(
                label,
                org.smartgen.render.Anchor.START,
                x + radius * 1.25,
                y - label.height() / 2,
                "/sections/" + index + "/label");
    }

    private @org.jspecify.annotations.Nullable Spot spot(int index, List<Spot> free) {
        String label = stage.spec().sections().get(index).label().toLowerCase(java.util.Locale.ROOT);
        for (Spot spot : free) {
            if (spot.words.stream().anyMatch(label::contains)) {
                return spot;
            }
        }
        return null;
    }
}
