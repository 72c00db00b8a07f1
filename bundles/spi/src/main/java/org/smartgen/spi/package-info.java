/**
 * What a plug-in author sees. A plug-in is a bundle with one {@link org.smartgen.spi.Generator} component that carries
 * {@link org.smartgen.spi.GeneratorType}; everything else here is what that generator is given and what it returns.
 *
 * <p>Version rules: interfaces marked {@code @ConsumerType} are implemented by plug-ins and keep their methods within a major
 * version; interfaces marked {@code @ProviderType} are implemented by the platform and may gain methods in a minor version.
 */
@Export
@Version("0.9.1")
@NullMarked
package org.smartgen.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
