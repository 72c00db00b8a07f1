package org.smartgen.tck;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.Eligibility;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.ImageRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.PromptEnhancer;
import org.smartgen.spi.Redrawable;
import org.smartgen.spi.Spec;
import org.smartgen.spi.TextToImage;

/** Generators for the tests of the contract: one that keeps it, and one for each way to break it. */
final class Sketches {
    private Sketches() {}

    /** The contract, run on a sketch. */
    abstract static class Contract extends GeneratorContract {
        @Override
        protected List<String> prompts() {
            return List.of("one sketch", "another sketch");
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static class Good implements Generator {
        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            context.progress(0.5, "drawing");
            return GenerationResult.of(Artifact.svg(svg(request.size(), escaped(request.prompt()))));
        }

        static String svg(PixelSize size, String content) {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size.width() + "\" height=\"" + size.height()
                    + "\"><text>" + content + "</text></svg>";
        }

        static String escaped(String text) {
            return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE]", " ")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
        }
    }

    static final class GoodContract extends Contract {
        @Override
        protected Generator generator() {
            return new Good();
        }
    }

    @GeneratorType(
            intent = "acme-photo",
            title = "Photo",
            examples = "a photo",
            maxWidth = 512,
            maxHeight = 300,
            prefers = GeneratorType.TEXT_TO_IMAGE)
    static final class WithModel implements Generator, PromptEnhancer {
        @Override
        public EnhancedPrompt enhance(GenerationRequest request) {
            return EnhancedPrompt.of(request.prompt() + ", in daylight").with("light", "day");
        }

        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            TextToImage model = context.textToImage().orElseThrow();
            String prompt = request.enhancedPrompt().orElseThrow().text();
            var image = model.draw(ImageRequest.of(prompt, request.size()), (done, total, preview) -> {
                context.progress((double) done / total, "drawing");
                return true;
            });
            return GenerationResult.of(Artifact.raster(image)).withDrawnBy(model.model());
        }
    }

    static final class WithModelContract extends Contract {
        @Override
        protected Generator generator() {
            return new WithModel();
        }
    }

    @GeneratorType(intent = "Sketch", title = " ", credits = 0.0005)
    static final class BadlyDeclared extends Good {}

    static final class BadlyDeclaredContract extends Contract {
        @Override
        protected Generator generator() {
            return new BadlyDeclared();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Unescaped implements Generator {
        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            context.checkCancelled();
            return GenerationResult.of(Artifact.svg(Good.svg(request.size(), request.prompt())));
        }
    }

    static final class UnescapedContract extends Contract {
        @Override
        protected Generator generator() {
            return new Unescaped();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class OneSize implements Generator {
        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            context.checkCancelled();
            return GenerationResult.of(Artifact.svg(Good.svg(PixelSize.DEFAULT, Good.escaped(request.prompt()))));
        }
    }

    static final class OneSizeContract extends Contract {
        @Override
        protected Generator generator() {
            return new OneSize();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Canned implements Generator {
        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            context.checkCancelled();
            return GenerationResult.of(Artifact.svg(Good.svg(request.size(), "always this")));
        }
    }

    static final class CannedContract extends Contract {
        @Override
        protected Generator generator() {
            return new Canned();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Moody extends Good {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Eligibility check(GenerationRequest request) {
            return calls.incrementAndGet() % 7 == 6 ? Eligibility.no("not in the mood") : Eligibility.yes();
        }

        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            context.checkCancelled();
            String random = "random " + ThreadLocalRandom.current().nextLong();
            return GenerationResult.of(Artifact.svg(svg(request.size(), random)));
        }
    }

    static final class MoodyContract extends Contract {
        @Override
        protected Generator generator() {
            return new Moody();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Deaf extends Good {
        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            try {
                context.progress(
                        0.9, "nearly done, and this is a stage that goes on and on until nobody wants to read it");
                context.progress(0.2, "drawing");
            } catch (RuntimeException ignored) {
                // this is what the contract is to find
            }
            return GenerationResult.of(Artifact.svg(svg(request.size(), escaped(request.prompt()))));
        }
    }

    static final class DeafContract extends Contract {
        @Override
        protected Generator generator() {
            return new Deaf();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Littering extends Good {
        private final CountDownLatch end;

        Littering(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            Thread left = new Thread(this::waits, "left behind");
            left.setDaemon(true);
            left.start();
            Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
            return super.generate(request, context);
        }

        private void waits() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static final class LitteringContract extends Contract {
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        protected Generator generator() {
            return new Littering(end);
        }

        @org.junit.jupiter.api.AfterAll
        void stop() {
            end.countDown();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Shared extends Good {
        private volatile String current = "";

        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            current = escaped(request.prompt());
            context.progress(0.5, "drawing");
            long until = System.nanoTime() + 200_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return GenerationResult.of(Artifact.svg(svg(request.size(), current)));
        }
    }

    static final class SharedContract extends Contract {
        private final Generator shared = new Shared();

        @Override
        protected Generator generator() {
            return shared;
        }

        @Override
        protected List<String> prompts() {
            return java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> "sketch " + i)
                    .toList();
        }
    }

    @GeneratorType(intent = "acme-sketch", title = "Sketch", examples = "a sketch")
    static final class Careless extends Good implements Redrawable {
        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            String word = request.prompt().split(" ")[1];
            return super.generate(request, context).withSpec(Spec.of("sketch", 1, "{\"word\":\"" + word + "\"}"));
        }

        @Override
        public GenerationResult redraw(Spec spec, DrawRequest how, GenerationContext context) {
            return GenerationResult.of(Artifact.svg(svg(how.size(), spec.json())))
                    .withSpec(spec);
        }
    }

    static final class CarelessContract extends Contract {
        @Override
        protected Generator generator() {
            return new Careless();
        }
    }
}
