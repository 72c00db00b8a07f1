package org.smartgen.generator.infographic.internal;

import org.osgi.service.component.annotations.Component;
import org.smartgen.generator.infographic.internal.draw.InfographicDrawing;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.read.InfographicReader;
import org.smartgen.generator.infographic.internal.read.Reading;
import org.smartgen.generator.infographic.internal.spec.AltText;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecWriter;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Redrawable;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/** Draws infographics: the parts of a prompt, or of a topic that the library knows, in a structure that fits them. */
@Component
@GeneratorType(
        intent = "smart-infographic",
        title = "Infographic",
        credits = 5,
        examples = {
            "An infographic about the water cycle with evaporation, condensation, precipitation",
            "infographic: 5 tips for better sleep",
            "timeline infographic of the moon landing: 1961 goal set, 1967 Apollo 1, 1969 landing",
            "step by step infographic on how to brew coffee: grind, heat, pour, wait",
            "infographic comparing remote work and office work",
            "pros and cons of electric cars as an infographic",
            "SWOT infographic for a small bookshop",
            "checklist infographic for moving house",
            "FAQ infographic about our return policy",
            "pyramid infographic of training priorities",
            "our year in numbers: 40 concerts, 12 cities, 96% sold out",
            "visual guide to recycling paper, glass and metal",
            "Infografik über die Vorteile des Radfahrens",
            "infographie sur les étapes du compostage",
            "infografía con consejos para ahorrar agua",
            "关于垃圾分类的信息图",
            "инфографика о пользе чтения",
            "睡眠の質を上げるコツのインフォグラフィック"
        },
        counterExamples = {
            "a bar chart of sales per month",
            "flow chart of the login process",
            "a logo for a water company",
            "a photo of a waterfall",
            "mind map of project risks"
        })
public final class InfographicGenerator implements Generator, Redrawable {
    private final InfographicReader reader = new InfographicReader();
    private final SectionIcons icons = new SectionIcons();

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationContext context) {
        context.progress(0.1, "reading");
        Reading reading = reader.read(request, context.textModel(), context.remaining());
        GenerationResult result = redraw(InfographicSpecWriter.write(reading.spec()), DrawRequest.of(request), context);
        for (Omission omission : reading.omissions()) {
            result = result.withOmission(omission);
        }
        for (Warning warning : reading.warnings()) {
            result = result.withWarning(warning);
        }
        return result;
    }

    @Override
    public GenerationResult redraw(Spec spec, DrawRequest how, GenerationContext context) {
        InfographicSpec infographic = InfographicSpecReader.read(spec);
        context.progress(0.4, "drawing");
        InfographicDrawing drawing = InfographicDrawing.of(infographic, how, icons);
        GenerationResult result = GenerationResult.of(Artifact.drawing(drawing.scene()))
                .withSpec(InfographicSpecWriter.write(infographic))
                .withAltText(AltText.of(infographic))
                .withDataSource(infographic.dataSource());
        for (Warning warning : drawing.warnings()) {
            result = result.withWarning(warning);
        }
        return result;
    }
}
