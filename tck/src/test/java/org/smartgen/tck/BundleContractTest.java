package org.smartgen.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

class BundleContractTest {
    private static final String SPI = "org.smartgen.spi;version=\"[0.9,1)\"";
    private static final String COMPONENT =
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="it">
              <service><provide interface="org.smartgen.spi.Generator"/></service>
              <property name="smartgen.intent" value="acme-sketch"/>
              <property name="smartgen.title" value="Sketch"/>
              <property name="smartgen.credits" type="Double" value="1.5"/>
              <property name="smartgen.examples">
                a sketch of a tree
                a quick pencil drawing
              </property>
              <implementation class="it"/>
            </scr:component>
            """;

    @TempDir
    Path folder;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The contract, run on the jar that the run was started with. */
    @ExtendWith(JarParameter.class)
    static final class Contract extends BundleContract {
        private final Path jar;

        Contract(Path jar) {
            this.jar = jar;
        }

        @Override
        protected Path bundle() {
            return jar;
        }
    }

    static final class JarParameter implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Path.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Path.of(context.getConfigurationParameter("jar").orElseThrow());
        }
    }

    BundleContractTest() {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "acme.sketch");
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Import-Package", "java.util,javax.imageio,org.slf4j;version=\"[2.0,3)\"," + SPI);
        headers.put("Service-Component", "OSGI-INF/it.xml");
        file("OSGI-INF/it.xml", COMPONENT);
    }

    @Test
    void aGoodBundlePasses() throws IOException {
        assertEquals(Set.of(), failures());
    }

    @Test
    void aJarWithoutHeadersIsFound() throws IOException {
        headers.clear();
        assertEquals(
                Set.of("isABundleOfItsOwn", "importsTheInterfaceInARangeThatStaysCompatible", "declaresItsGenerators"),
                failures());
    }

    @Test
    void eachBindingHeaderIsFound() throws IOException {
        for (String header : List.of("Require-Bundle", "DynamicImport-Package", "Fragment-Host", "Bundle-Activator")) {
            headers.put(header, "acme.other");
            assertEquals(Set.of("hasNoneOfTheHeadersThatBind"), failures(), header);
            headers.remove(header);
        }
    }

    @Test
    void anImportOfThePlatformsInsidesIsFound() throws IOException {
        for (String foreign :
                List.of("org.smartgen.api", "org.smartgen.render.internal", "com.acme.paint", "sun.misc")) {
            headers.put("Import-Package", SPI + "," + foreign + ";resolution:=optional");
            assertEquals(Set.of("importsOnlyWhatAPlugInMay"), failures(), foreign);
        }
    }

    @Test
    void anOpenOrForeignRangeOfTheInterfaceIsFound() throws IOException {
        for (String range : List.of("", ";version=0.9", ";version=\"[0.9,2)\"", ";version=\"[0.1,0.5)\"")) {
            headers.put("Import-Package", "org.smartgen.spi" + range);
            assertEquals(Set.of("importsTheInterfaceInARangeThatStaysCompatible"), failures(), range);
        }
    }

    @Test
    void aCopyOfTheInterfaceIsFound() throws IOException {
        file("org/smartgen/spi/Generator.txt", "not a class");
        assertEquals(Set.of(), failures());
        files.put("org/smartgen/spi/Generator.class", classFile(61));
        assertEquals(Set.of("carriesNoCopyOfThePlatform"), failures());
    }

    @Test
    void aMissingOrBadDeclarationIsFound() throws IOException {
        for (String bad : List.of(
                COMPONENT.replace("org.smartgen.spi.Generator", "java.lang.Runnable"),
                COMPONENT.replace("acme-sketch", "sketch"),
                COMPONENT.replace("1.5", "-1"),
                COMPONENT.replace("a quick pencil drawing", "a sketch of a tree"))) {
            file("OSGI-INF/it.xml", bad);
            assertEquals(Set.of("declaresItsGenerators"), failures(), bad);
        }
    }

    @Test
    void twoComponentsWithOneIntentAreFound() throws IOException {
        headers.put("Service-Component", "OSGI-INF/it.xml,OSGI-INF/other.xml");
        file("OSGI-INF/other.xml", COMPONENT);
        assertEquals(Set.of("declaresItsGenerators"), failures());
    }

    @Test
    void aClassForANewerJavaIsFound() throws IOException {
        files.put("acme/It.class", classFile(65));
        assertEquals(Set.of("runsOnTheOldestJavaSupported"), failures());
    }

    @Test
    void aMalformedExampleIsFound() throws IOException {
        file("OSGI-INF/smartgen/examples.tsv", "own\ta tree\nnot\ta bar chart of trees\n");
        assertEquals(Set.of(), failures());
        file("OSGI-INF/smartgen/examples.tsv", "own\ta tree\na forest\n");
        assertEquals(Set.of("hasExamplesThatCanBeRead"), failures());
    }

    private void file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] classFile(int version) {
        return new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) version};
    }

    private Set<String> failures() throws IOException {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Contract.class))
                .configurationParameter("jar", jar().toString())
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Path jar() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Path jar = Files.createTempFile(folder, "it", ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return jar;
    }
}
