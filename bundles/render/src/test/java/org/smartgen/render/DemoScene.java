package org.smartgen.render;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** A picture to look at and to time: {@code DemoScene FOLDER} writes PNG and SVG files and prints how long they took. */
final class DemoScene {
    private static final double[] VALUES = {120, 150, 90, 210, 175, 60};

    private DemoScene() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, "light", PixelSize.DEFAULT, Theme.DEFAULT);
        write(folder, "dark", PixelSize.DEFAULT, Theme.DEFAULT.dark());
        write(folder, "small", new PixelSize(512, 384), Theme.DEFAULT);
        write(folder, "clear", PixelSize.DEFAULT, Theme.of(Style.NONE.withBackground("transparent")));
        time();
    }

    private static void write(Path folder, String name, PixelSize size, Theme theme) throws IOException {
        Scene scene = scene(size, theme);
        Files.write(folder.resolve(name + ".png"), Rasterizer.png(scene));
        StringBuilder svg = new StringBuilder();
        scene.writeSvg(svg);
        Files.writeString(folder.resolve(name + ".svg"), svg);
    }

    /** Median milliseconds of 300 pictures after as many for warming up. */
    private static void time() {
        double[][] stages = new double[3][300];
        int bytes = 0;
        for (int i = 0; i < 600; i++) {
            long start = System.nanoTime();
            Scene scene = scene(PixelSize.DEFAULT, Theme.DEFAULT);
            long built = System.nanoTime();
            BufferedImage image = Rasterizer.image(scene);
            long drawn = System.nanoTime();
            bytes = Png.encode(image).length;
            stages[0][i % 300] = (built - start) / 1e6;
            stages[1][i % 300] = (drawn - built) / 1e6;
            stages[2][i % 300] = (System.nanoTime() - drawn) / 1e6;
        }
        for (double[] stage : stages) {
            Arrays.sort(stage);
        }
        System.out.printf(
                "p50: scene %.1f ms, pixels %.1f ms, PNG %.1f ms, %d bytes%n",
                stages[0][150], stages[1][150], stages[2][150], bytes);
    }

    static Scene scene(PixelSize size, Theme theme) {
        double s = theme.scale(size);
        double width = size.width();
        double height = size.height();
        double pad = 56 * s;
        SceneBuilder scene = Scene.builder(size, theme).title("Demo").description("Bars and a pie");
        FittedText title = TextFit.box(width - 2 * pad, 120 * s)
                .minimum(TextFit.minimumSize(size))
                .fit(
                        "Quarterly sales grew everywhere but in the third quarter, when the warehouse moved",
                        theme.text(TextRole.TITLE, size));
        scene.text(
                title,
                new Rectangle2D.Double(pad, pad, width - 2 * pad, 120 * s),
                Anchor.START,
                Anchor.START,
                "/title");
        scene.text(Label.of("Thousands of euros, by region · Größe, Ελλάδα, Київ", theme.text(TextRole.SUBTITLE, size))
                .at(pad, 205 * s));
        bars(scene, new Rectangle2D.Double(pad, 250 * s, width - 2 * pad, height * 0.42), size, theme);
        pie(scene, pad + 130 * s, height - pad - 120 * s, 115 * s, size, theme);
        card(scene, new Rectangle2D.Double(420 * s, height - 300 * s, width - pad - 420 * s, 240 * s), size, theme);
        return scene.build();
    }

    private static void bars(SceneBuilder scene, Rectangle2D plot, PixelSize size, Theme theme) {
        double step = plot.getWidth() / VALUES.length;
        double zero = plot.getMaxY() - 40 * theme.scale(size);
        double top = plot.getY() + 30 * theme.scale(size);
        for (int tick = 0; tick <= 200; tick += 50) {
            double y = zero - (zero - top) * tick / 210;
            scene.line(plot.getX(), y, plot.getMaxX(), y, Look.stroke(theme.grid(), 1));
            scene.text(Label.of("" + tick, theme.text(TextRole.TICK, size)).at(plot.getX(), y - 4));
        }
        for (int i = 0; i < VALUES.length; i++) {
            double bar = (zero - top) * VALUES[i] / 210;
            double x = plot.getX() + i * step + step * 0.2;
            double r = theme.cornerRadius(size);
            scene.shape(
                    "bar" + i,
                    Shapes.roundRect(x, zero - bar, step * 0.6, bar, r, r, 0, 0),
                    Look.fill(theme.series(i)));
            double middle = x + step * 0.3;
            scene.text(Label.of("" + (int) VALUES[i], theme.text(TextRole.LABEL, size))
                    .at(middle, zero - bar - 8 * theme.scale(size))
                    .anchor(Anchor.MIDDLE)
                    .pointer("/values/" + i));
            scene.text(Label.of("Q" + (i + 1), theme.text(TextRole.BODY, size))
                    .at(middle, zero + 30 * theme.scale(size))
                    .anchor(Anchor.MIDDLE));
        }
    }

    private static void pie(SceneBuilder scene, double x, double y, double radius, PixelSize size, Theme theme) {
        double start = 0;
        for (int i = 0; i < VALUES.length; i++) {
            double sweep = 360 * VALUES[i] / Arrays.stream(VALUES).sum();
            Color fill = theme.series(i);
            scene.slice(
                    x, y, radius, radius * 0.5, start, sweep, Look.fill(fill).withStroke(theme.background(), 2));
            double angle = Math.toRadians(start + sweep / 2);
            TextStyle style =
                    theme.text(TextRole.TICK, size).withColor(theme.inkOn(fill)).withWeight(Weight.SEMIBOLD);
            scene.text(Label.of(Math.round(sweep / 3.6) + "%", style)
                    .centredAt(x + Math.sin(angle) * radius * 0.76, y - Math.cos(angle) * radius * 0.76)
                    .anchor(Anchor.MIDDLE));
            start += sweep;
        }
    }

    private static void card(SceneBuilder scene, Rectangle2D box, PixelSize size, Theme theme) {
        double gap = 24 * theme.scale(size);
        scene.rect(
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                theme.cornerRadius(size),
                Look.fill(theme.surface()));
        scene.text(Label.of("+18.5%", theme.text(TextRole.FIGURE, size)).at(box.getX() + gap, box.getY() + 3 * gap));
        Rectangle2D rest = new Rectangle2D.Double(
                box.getX() + gap, box.getY() + 4 * gap, box.getWidth() - 2 * gap, box.getHeight() - 5 * gap);
        FittedText body = TextFit.box(rest.getWidth(), rest.getHeight())
                .minimum(TextFit.minimumSize(size))
                .fit(
                        "against the year before. AVATAR, Tokyo and Yverdon: kerning shows in these words. The rest of this "
                                + "paragraph is only here to be wrapped and perhaps to be made smaller so that it fits.",
                        theme.text(TextRole.BODY, size));
        scene.text(body, rest, Anchor.START, Anchor.START, "/note");
        scene.polyline(
                List.of(
                        new Point2D.Double(box.getMaxX() - 8 * gap, box.getY() + 3 * gap),
                        new Point2D.Double(box.getMaxX() - 5 * gap, box.getY() + gap),
                        new Point2D.Double(box.getMaxX() - gap, box.getY() + 2 * gap)),
                gap,
                Look.stroke(theme.series(0), 3).dashed(9, 6));
    }
}
