package org.smartgen.generator.infographic.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.generator.infographic.internal.spec.Visual;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.PixelSize;

/** Contents of all kinds that suit a template, made from a seed. */
final class RandomContents {
    private static final String[] ENGLISH =
            ("water light people plan build measure learn quickly carefully together every morning "
                            + "understanding responsibility team market garden and with for the of a to in bright quiet extraordinary "
                            + "infrastructure go at home long short evidence weather telecommunications")
                    .split(" ");
    private static final String[] GERMAN =
            "Wasser Licht Geschwindigkeitsbegrenzung Plan und mit für die Zusammenarbeit Qualität jeden Morgen gemeinsam"
                    .split(" ");
    private static final String[] ARABIC = "الماء الضوء الناس الخطة البناء القياس التعلم بسرعة معا كل صباح".split(" ");
    private static final String CHINESE = "水光人计划建设测量学习快速仔细一起每天早晨团队市场花园安静非常重要的基础设施天气";
    private static final String[] EMOJI = {"🌍", "🚀", "💡", "✅", "🔥"};
    private static final PixelSize[] SIZES = {
        new PixelSize(1024, 1024),
        new PixelSize(683, 2048),
        new PixelSize(2048, 683),
        new PixelSize(1280, 800),
        new PixelSize(800, 1200),
        new PixelSize(512, 512),
        new PixelSize(256, 256)
    };

    private final Random random;
    private final Template template;
    private final int most;
    private final String language;

    /** @param most words in a section */
    RandomContents(long seed, Template template, int most) {
        this.random = new Random(seed * 7919 + template.id().hashCode());
        this.template = template;
        this.most = most;
        this.language = List.of("en", "en", "de", "zh", "ar").get((int) (seed % 5));
    }

    /** Of the usual sizes: no small squares. */
    PixelSize usualSize() {
        PixelSize size = size();
        while (size.shorterSide() < 683) {
            size = size();
        }
        return size;
    }

    PixelSize size() {
        List<PixelSize> fitting = new ArrayList<>();
        for (PixelSize size : SIZES) {
            if (template.shapes().isEmpty()
                    || template.shapes().contains(CanvasShape.of(size).id())) {
                fitting.add(size);
            }
        }
        return fitting.get(random.nextInt(fitting.size()));
    }

    InfographicSpec spec() {
        Structure structure = Structure.find(template.structures().get(0)).orElseThrow();
        int least = Math.max(template.least(), Math.min(3, template.most()));
        int count = least + random.nextInt(Math.max(1, Math.min(12, template.most()) - least + 1));
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sections.add(section(structure));
        }
        return new InfographicSpec(
                structure,
                random.nextInt(8) == 0 ? "" : words(1 + random.nextInt(9)),
                random.nextInt(3) == 0 ? words(1 + random.nextInt(12)) : "",
                language,
                sections,
                random.nextInt(4) == 0 ? words(3 + random.nextInt(14)) : "",
                template.needs().equals("scene") ? template.layout() : "",
                InfographicSpec.Looks.NONE,
                random.nextInt(4) == 0 ? words(5) : "",
                DataSource.PROMPT,
                List.of());
    }

    private Section section(Structure structure) {
        int all = 1 + random.nextInt(most);
        int label = Math.min(all, 1 + random.nextInt(5));
        Section section = Section.of(words(label), all > label ? words(all - label) : "");
        if (structure == Structure.TIMELINE || structure == Structure.ROADMAP) {
            section = section.withTime(String.valueOf(1900 + random.nextInt(120)));
        }
        if (structure == Structure.STATISTICS || structure == Structure.FUNNEL && random.nextBoolean()) {
            section = value(section);
        }
        if (random.nextInt(6) == 0 || template.needs().equals("items")) {
            List<String> items = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                items.add(words(1 + random.nextInt(4)));
            }
            section = section.withText("").withItems(items);
        }
        return section;
    }

    private Section value(Section section) {
        Visual visual = Visual.values()[random.nextInt(Visual.values().length)];
        if (visual.isOfShare()) {
            int share = random.nextInt(101);
            return section.withValue(BigDecimal.valueOf(share), share + "%", "%")
                    .withVisual(visual);
        }
        BigDecimal value = BigDecimal.valueOf(random.nextInt(3_000_000) - 50_000, random.nextInt(3));
        return section.withValue(value, "", random.nextBoolean() ? "kg" : "").withVisual(visual);
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (language) {
                case "zh" -> words.append(chinese());
                case "ar" -> words.append(i == 0 ? "" : " ").append(ARABIC[random.nextInt(ARABIC.length)]);
                case "de" -> words.append(i == 0 ? "" : " ").append(GERMAN[random.nextInt(GERMAN.length)]);
                default -> words.append(i == 0 ? "" : " ").append(ENGLISH[random.nextInt(ENGLISH.length)]);
            }
        }
        return random.nextInt(20) == 0 ? EMOJI[random.nextInt(EMOJI.length)] + " " + words : words.toString();
    }

    private String chinese() {
        int at = random.nextInt(CHINESE.length() - 2);
        return CHINESE.substring(at, at + 2);
    }
}
