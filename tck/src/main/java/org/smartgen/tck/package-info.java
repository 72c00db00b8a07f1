/**
 * The test kit for authors of generators. Extend {@link org.smartgen.tck.GeneratorContract} in a unit test and
 * {@link org.smartgen.tck.BundleContract} in an integration test, after the bundle is built: what passes both is a plug-in that
 * the platform can install, route to, run, cancel and remove. {@link org.smartgen.tck.TextGeometry} looks at the texts of a drawing.
 */
@NullMarked
package org.smartgen.tck;

import org.jspecify.annotations.NullMarked;
