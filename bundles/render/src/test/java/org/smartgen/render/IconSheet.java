package org.smartgen.render;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.smartgen.spi.PixelSize;

/** What words find, to look at: {@code IconSheet FILE.png LANGUAGE WORDS…}, a hundred at most. */
final class IconSheet {
    private static final int COLUMNS = 10;

    private IconSheet() {}

    public static void main(String[] arguments) throws IOException {
        Locale language = Locale.forLanguageTag(arguments[1]);
        List<String> words = List.of(arguments).subList(2, arguments.length);
        PixelSize size = new PixelSize(1600, 1400);
        SceneBuilder scene = Scene.builder(size, Theme.DEFAULT);
        TextStyle style = Theme.DEFAULT.text(TextRole.LABEL, size).withSize(17);
        for (int i = 0; i < words.size(); i++) {
            double x = 8 + i % COLUMNS * 160;
            double y = 8 + i / COLUMNS * 138;
            List<IconMatch> found = Icons.matching(words.get(i), language, 3);
            for (int k = 0; k < found.size(); k++) {
                double side = k == 0 ? 64 : 30;
                Rectangle2D box = new Rectangle2D.Double(x + (k == 0 ? 0 : 50 + 36 * k), y, side, side);
                scene.icon(found.get(k).icon(), box, Theme.DEFAULT.series(k));
            }
            String score = found.isEmpty()
                    ? "none"
                    : String.format(Locale.ROOT, "%.2f", found.get(0).score());
            scene.text(Label.of(score, style.withSize(13)).at(x + 86, y + 60));
            scene.text(
                    TextFit.box(150, 50).minimum(12).fit(words.get(i), style),
                    new Rectangle2D.Double(x, y + 70, 150, 50),
                    Anchor.START,
                    Anchor.START,
                    "");
        }
        Files.write(Path.of(arguments[0]), Rasterizer.png(scene.build()));
    }
}
