/**
 * The drawing kit: a {@link org.smartgen.render.Scene} is built from shapes and labels in a {@link org.smartgen.render.Theme}'s
 * colours and is a {@link org.smartgen.spi.Drawing}. All lengths are px from the top left, angles are degrees clockwise from
 * twelve o'clock. Text is drawn with the bundled fonts only, as outlines, so that a drawing looks the same everywhere.
 *
 * <pre>{@code
 * Theme theme = Theme.of(request.style());
 * Scene scene = Scene.builder(size, theme)
 *         .title("Sales")
 *         .rect(40, 40, 200, 80, theme.cornerRadius(size), Look.fill(theme.series(0)))
 *         .text(Label.of("Q1", theme.text(TextRole.LABEL, size)).at(140, 150).anchor(Anchor.MIDDLE).pointer("/series/0/name"))
 *         .build();
 * }</pre>
 *
 * Every type here is immutable and thread-safe, except {@link org.smartgen.render.SceneBuilder}.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.smartgen.render;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
