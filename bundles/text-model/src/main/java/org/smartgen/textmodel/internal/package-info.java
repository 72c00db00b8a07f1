/** A text model behind an OpenAI-compatible endpoint. Nothing here is loaded before the operator configures it. */
@NullMarked
package org.smartgen.textmodel.internal;

import org.jspecify.annotations.NullMarked;
