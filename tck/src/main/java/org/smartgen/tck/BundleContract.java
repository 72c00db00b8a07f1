package org.smartgen.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.header.Attrs;
import aQute.bnd.version.Version;
import aQute.bnd.version.VersionRange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.Generator;

/**
 * What the platform expects of the jar that a generator comes in. Extend it in an integration test, since the jar exists only after
 * the build has packed it. Nothing is installed: the manifest and the component descriptions are read.
 */
public abstract class BundleContract {
    private static final String SPI = "org.smartgen.spi";
    private static final Pattern OURS_TO_IMPORT = Pattern.compile("org\\.smartgen\\.(spi|render|language)");
    private static final Pattern SHARED =
            Pattern.compile("org\\.slf4j(\\.\\w+)*|org\\.jspecify\\.annotations|org\\.osgi\\.service\\.component");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+(\\.[0-9]+(\\.[\\w-]+)?)?)?");
    private static final int NEWEST_CLASS_FILE = 61;
    private static final int MAX_EXAMPLE_LINES = 20_000;
    private static final int MAX_EXAMPLE_BYTES = 2_000_000;
    private static final String EXAMPLES = "OSGI-INF/smartgen/examples.tsv";

    /** The jar under test. */
    protected abstract Path bundle();

    /** Packages of other bundles that the operator is told to install with this one; their names as they are imported. */
    protected Set<String> otherImports() {
        return Set.of();
    }

    @Test
    void isABundleOfItsOwn() {
        assertEquals("2", jar().header("Bundle-ManifestVersion"), "Bundle-ManifestVersion");
        assertNotNull(jar().header("Bundle-SymbolicName"), "Bundle-SymbolicName");
        String version = String.valueOf(jar().header("Bundle-Version"));
        assertTrue(VERSION.matcher(version).matches(), "Bundle-Version is " + version);
    }

    /** Each of them would tie the bundle to others, or run code of it before it is asked to draw. */
    @Test
    void hasNoneOfTheHeadersThatBind() {
        for (String header : List.of("Require-Bundle", "DynamicImport-Package", "Fragment-Host", "Bundle-Activator")) {
            assertEquals(null, jar().header(header), header);
        }
    }

    @Test
    void importsOnlyWhatAPlugInMay() {
        Set<String> foreign = new HashSet<>(jar().clauses("Import-Package").keySet());
        foreign.removeIf(name -> OURS_TO_IMPORT.matcher(name).matches()
                || SHARED.matcher(name).matches()
                || otherImports().contains(name)
                || javaPackages().contains(name)
                || jar().clauses("Export-Package").containsKey(name));
        assertEquals(Set.of(), foreign, "imported packages that the platform does not promise");
    }

    @Test
    void importsTheInterfaceInARangeThatStaysCompatible() {
        Attrs spi = jar().clauses("Import-Package").get(SPI);
        assertNotNull(spi, "the bundle imports " + SPI);
        String version = spi.getVersion();
        assertNotNull(version, "the import of " + SPI + " has a version range");
        var range = new VersionRange(version);
        var next = new Version(range.getLow().getMajor() + 1, 0, 0);
        assertTrue(
                range.isRange() && !range.includes(next) && range.getHigh().compareTo(next) <= 0,
                version + " ends before the next major version, " + next);
        assertTrue(range.includes(spiVersion()), version + " includes the version built against, " + spiVersion());
    }

    @Test
    void carriesNoCopyOfThePlatform() {
        Set<String> copies = jar().files().keySet().stream()
                .filter(path -> path.matches("org/smartgen/(spi|api|render|core|job)/.*\\.class"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), copies);
    }

    @Test
    void declaresItsGenerators() {
        List<Declaration> generators = jar().generators();
        assertFalse(generators.isEmpty(), "no component of the bundle provides " + Generator.class.getName());
        Set<String> intents = new HashSet<>();
        for (Declaration generator : generators) {
            assertEquals(List.of(), generator.problems(), generator.intent());
            assertTrue(intents.add(generator.intent()), generator.intent() + " is declared twice");
        }
    }

    @Test
    void runsOnTheOldestJavaSupported() {
        jar().files().forEach((path, bytes) -> {
            if (path.endsWith(".class") && !path.startsWith("META-INF/versions/")) {
                int version = ByteBuffer.wrap(bytes).getShort(6);
                assertTrue(
                        version <= NEWEST_CLASS_FILE,
                        path + " is of class file version " + version + ", Java 17 reads 61");
            }
        });
    }

    @Test
    void hasExamplesThatCanBeRead() throws CharacterCodingException {
        byte[] bytes = jar().files().getOrDefault(EXAMPLES, new byte[0]);
        assertTrue(bytes.length <= MAX_EXAMPLE_BYTES, EXAMPLES + " has " + bytes.length + " bytes");
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        List<String> lines = text.lines().toList();
        assertTrue(lines.size() <= MAX_EXAMPLE_LINES, EXAMPLES + " has " + lines.size() + " lines");
        List<String> bad = new ArrayList<>(lines);
        bad.removeIf(line -> line.matches("(own|not)\\t.*\\S.*"));
        assertEquals(List.of(), bad, EXAMPLES + ": own or not, TAB, the prompt");
    }

    private BundleJar jar() {
        return new BundleJar(bundle());
    }

    private static Version spiVersion() {
        var elements = ClassFile.annotation(
                Generator.class, SPI + ".package-info", org.osgi.annotation.versioning.Version.class.getName());
        return new Version(elements.get("value").get(0));
    }

    private static Set<String> javaPackages() {
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getName().startsWith("java."))
                .flatMap(module -> module.getDescriptor().exports().stream())
                .filter(exported -> !exported.isQualified())
                .map(java.lang.module.ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}
