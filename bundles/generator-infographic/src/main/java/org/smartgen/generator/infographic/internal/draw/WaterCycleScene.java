package org.smartgen.generator.infographic.internal.draw;

/** Placeholder to be replaced. */
final class WaterCycleScene {
    private WaterCycleScene() {}

    static Arrangement arrange(Stage stage) {
        return GridLayout.arrange(stage);
    }
}
