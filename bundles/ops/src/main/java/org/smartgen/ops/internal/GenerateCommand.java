package org.smartgen.ops.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.submission.DrawPicture;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Spec;

/**
 * {@code smartgen generate}: takes the words after it and returns what to print. What the user did wrong comes as an
 * {@link IllegalArgumentException} with a message to show.
 */
@Component(service = Function.class, property = "smartgen.command=generate")
public final class GenerateCommand implements Function<List<String>, String> {
    private final DrawPicture drawing;
    private final OutputFolder folder;

    @Activate
    public GenerateCommand(BundleContext context, @Reference DrawPicture drawing) {
        this(
                drawing,
                new OutputFolder(Path.of(
                        Optional.ofNullable(context.getProperty("smartgen.cwd")).orElse(""))));
    }

    GenerateCommand(DrawPicture drawing, OutputFolder folder) {
        this.drawing = drawing;
        this.folder = folder;
    }

    @Override
    public String apply(List<String> words) {
        var arguments = GenerateArguments.parse(words);
        MadePicture picture = draw(arguments);
        if (!arguments.spec()) {
            return write(arguments, picture) + notes(picture);
        }
        if (arguments.output().isPresent()) {
            write(arguments, picture);
        }
        Spec spec = picture.spec();
        if (spec == null) {
            throw new IllegalArgumentException("the generator of " + picture.intent() + " gives no spec");
        }
        return spec.json();
    }

    private MadePicture draw(GenerateArguments arguments) {
        try {
            return drawing.draw(arguments.submission());
        } catch (GenerationException e) {
            throw new IllegalArgumentException(e.code() + ": " + e.getMessage(), e);
        }
    }

    private String write(GenerateArguments arguments, MadePicture picture) {
        String format = arguments.format();
        byte[] bytes = picture.file(format).bytes();
        if (arguments.output().isPresent()) {
            String name = arguments.output().get();
            folder.write(name, bytes);
            return name;
        }
        return folder.writeNew(picture.intent(), format, bytes).toString();
    }

    private static String notes(MadePicture picture) {
        var notes = new StringBuilder();
        if (picture.degraded() != null) {
            notes.append("\nnote: ").append(picture.degraded());
        }
        picture.warnings().forEach(warning -> notes.append("\nwarning: ").append(warning.message()));
        return notes.toString();
    }
}
