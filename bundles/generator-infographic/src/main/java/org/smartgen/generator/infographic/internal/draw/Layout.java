package org.smartgen.generator.infographic.internal.draw;

import java.util.Map;

/** Places the sections of an infographic, and what belongs to all of them. */
@FunctionalInterface
interface Layout {
    /** Every layout that a template may name. */
    Map<String, Layout> ALL = Map.ofEntries(
            Map.entry("grid", GridLayout::arrange),
            Map.entry("snake", GridLayout::snake),
            Map.entry("zigzag", GridLayout::zigzag),
            Map.entry("line", LineLayout::arrange),
            Map.entry("road", LineLayout::road),
            Map.entry("chevrons", ChevronLayout::arrange),
            Map.entry("stairs", ChevronLayout::stairs),
            Map.entry("pyramid", PyramidLayout::pyramid),
            Map.entry("funnel", PyramidLayout::funnel),
            Map.entry("bars", PyramidLayout::bars),
            Map.entry("ring", RingLayout::arrange),
            Map.entry("hub", RingLayout::hub),
            Map.entry("loop", LoopLayout::arrange),
            Map.entry("callouts", HubLayout::callouts),
            Map.entry("tree", TreeLayout::arrange),
            Map.entry("branches", TreeLayout::branches),
            Map.entry("quadrant", QuadrantLayout::arrange),
            Map.entry("versus", VersusLayout::arrange),
            Map.entry("hero", HubLayout::hero),
            Map.entry("water-cycle", WaterCycleScene::arrange));

    Arrangement arrange(Stage stage);
}
