package org.smartgen.generator.diagram.internal;

import org.osgi.service.component.annotations.Component;
import org.smartgen.generator.diagram.internal.draw.DiagramDrawing;
import org.smartgen.generator.diagram.internal.read.DiagramReader;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecReader;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecWriter;
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

/** Draws diagrams from the parts and relations that a prompt names, and from pasted Mermaid or DOT. */
@Component
@GeneratorType(
        intent = "smart-diagram",
        title = "Diagram",
        credits = 3,
        examples = {
            "A flowchart: order received -> payment ok? -> pack -> ship",
            "graph LR\n  a[Start] --> b{Ready?}\n  b -->|yes| c[Go]\n  b -->|no| a",
            "sequenceDiagram\n  Browser->>Shop: order\n  Shop-->>Browser: receipt",
            "Org chart: CEO Ada; under her CTO Lin and CFO Omar; Lin manages Web team and Data team",
            "architecture: phone -> gateway -> three app servers -> one database",
            "Gantt chart: Plan 2 Feb - 13 Feb, Build 16 Feb - 20 Mar, Launch in April",
            "timeline: 1998 first stall, 2004 first shop, 2013 online",
            "state diagram with the states draft, review, approved, published",
            "Mind map of a garden: - vegetables\n  - carrots\n  - peas\n- flowers\n  - roses",
            "ER diagram: a Customer has many Orders; an Order has many Items",
            "digraph { parse -> plan; plan -> run }",
            "流程图：下单 → 付款 → 发货 → 签收"
        },
        counterExamples = {
            "a bar chart of orders per month",
            "infographic about the order process",
            "a photo of a flow of water",
            "a logo with three arrows"
        })
public final class DiagramGenerator implements Generator, Redrawable {
    private final DiagramReader reader = new DiagramReader();

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationContext context) {
        context.progress(0.1, "reading");
        DiagramSpec spec = reader.read(request);
        GenerationResult result = redraw(DiagramSpecWriter.write(spec), DrawRequest.of(request), context);
        for (String day : DiagramReader.drawnAsTime(spec, request.prompt())) {
            result = result.withOmission(Omission.of(day, "drawn as a date on the axis of time"));
        }
        return result;
    }

    @Override
    public GenerationResult redraw(Spec spec, DrawRequest how, GenerationContext context) {
        DiagramSpec diagram = DiagramSpecReader.read(spec);
        context.progress(0.4, "drawing");
        DiagramDrawing drawing = DiagramDrawing.of(diagram, how);
        GenerationResult result = GenerationResult.of(Artifact.drawing(drawing.scene()))
                .withSpec(DiagramSpecWriter.write(diagram))
                .withAltText(AltText.of(diagram))
                .withDescription(AltText.whole(diagram))
                .withDataSource(diagram.dataSource());
        for (Warning warning : drawing.warnings()) {
            result = result.withWarning(warning);
        }
        return result;
    }
}
