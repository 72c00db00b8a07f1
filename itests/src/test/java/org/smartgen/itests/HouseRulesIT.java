package org.smartgen.itests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.Test;

/** Rules of the house that a compiler does not check (CONTRIBUTING.md). */
public class HouseRulesIT {
    private static final Path BUNDLES = Path.of(System.getProperty("root.folder"), "bundles");

    @Test
    public void onlyJobCallsAGenerator() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.smartgen.job..")
                .should()
                .callMethod(
                        "org.smartgen.spi.Generator",
                        "generate",
                        "org.smartgen.spi.GenerationRequest",
                        "org.smartgen.spi.GenerationContext")
                .check(main());
    }

    @Test
    public void threadsAreMadeInJobAlone() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.smartgen.job..", "org.smartgen.gpu..", "org.smartgen.nativelibs..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callMethod("java.util.Collection", "parallelStream")
                .because("threads of ours live only where they are drained")
                .check(main());
    }

    @Test
    public void nothingIsKeptPerThreadOrPrintedOrMutableAndStatic() throws IOException {
        JavaClasses main = main();
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(main);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(main);
        fields().that()
                .areStatic()
                .and()
                .areNotFinal()
                .should()
                .notBeStatic()
                .allowEmptyShould(true)
                .check(main);
        fields().that()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true)
                .check(main);
    }

    @Test
    public void noTestSleeps() throws IOException {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes("test-classes"));
    }

    @Test
    public void noExecutorIsInThePlugInInterface() throws IOException {
        noClasses()
                .that()
                .resideInAPackage("org.smartgen.spi..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "org.osgi.framework..")
                .check(main());
    }

    private static JavaClasses main() throws IOException {
        return classes("classes");
    }

    private static JavaClasses classes(String folder) throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            List<Path> roots = bundles.map(b -> b.resolve("target").resolve(folder))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter().importPaths(roots);
        }
    }
}
