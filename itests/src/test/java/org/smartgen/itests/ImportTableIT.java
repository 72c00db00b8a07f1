package org.smartgen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Who may import whom (docs/architecture.md), read from the manifests of what ships. */
public class ImportTableIT {
    private static final String OURS = "org.smartgen.";

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("spi", Set.of()),
            Map.entry("api", Set.of("spi")),
            Map.entry("render", Set.of("spi")),
            Map.entry("language", Set.of("spi")),
            Map.entry("nativelibs", Set.of()),
            Map.entry("encoder", Set.of("spi", "nativelibs")),
            Map.entry("generator.chart", Set.of("spi", "render", "language")),
            Map.entry("generator.diagram", Set.of("spi", "render", "language")),
            Map.entry("generator.infographic", Set.of("spi", "render", "language")),
            Map.entry("store", Set.of("api", "spi")),
            Map.entry("account", Set.of("api", "spi")),
            Map.entry("job", Set.of("api", "spi", "render", "language")),
            Map.entry("core", Set.of("api", "spi", "language")),
            Map.entry("rest", Set.of("api", "spi")),
            Map.entry("ops", Set.of("api", "spi")),
            Map.entry("textmodel", Set.of("api", "spi")),
            Map.entry("fonts", Set.of()),
            Map.entry("logging", Set.of()),
            Map.entry("injection", Set.of()));

    /** What an exported package of ours uses; {@code nativelibs} exports others' packages as they are. */
    private static final Pattern OUR_USES = Pattern.compile("org\\.smartgen\\.[\\w.]+;uses:=\"([^\"]*)\"");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    @Test
    public void everyBundleImportsOnlyWhatTheTableAllows() throws IOException {
        Map<String, Manifest> manifests = manifests();
        Map<String, String> exporter = exporters(manifests);
        List<String> wrong = new ArrayList<>();
        manifests.forEach((bundle, manifest) -> {
            Set<String> allowed = ALLOWED.getOrDefault(bundle, Set.of());
            for (String imported : packages(manifest, "Import-Package")) {
                String from = exporter.get(imported);
                if (from != null && !from.equals(bundle) && !allowed.contains(from)) {
                    wrong.add(bundle + " imports " + imported + " of " + from);
                }
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals("a bundle without a row in the table", ALLOWED.keySet(), manifests.keySet());
    }

    @Test
    public void noBundleBindsDynamicallyOrByName() throws IOException {
        manifests().forEach((bundle, manifest) -> {
            var main = manifest.getMainAttributes();
            assertFalse(bundle, main.containsKey(new java.util.jar.Attributes.Name("DynamicImport-Package")));
            assertFalse(bundle, main.containsKey(new java.util.jar.Attributes.Name("Require-Bundle")));
        });
    }

    @Test
    public void noForeignLibraryIsInAnExportedPackage() throws IOException {
        Pattern foreign = Pattern.compile(
                "(ai\\.djl|ai\\.onnxruntime|org\\.glassfish|jakarta\\.ws|com\\.fasterxml|com\\.networknt)\\.?.*");
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Map.Entry<String, Manifest> entry : manifests().entrySet()) {
            String exports = entry.getValue().getMainAttributes().getValue("Export-Package");
            Matcher uses = OUR_USES.matcher(exports == null ? "" : exports);
            while (uses.find()) {
                for (String used : uses.group(1).split(",")) {
                    if (foreign.matcher(used).matches()) {
                        wrong.computeIfAbsent(entry.getKey(), k -> new TreeSet<>())
                                .add(used);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static Map<String, String> exporters(Map<String, Manifest> manifests) {
        Map<String, String> exporter = new HashMap<>();
        manifests.forEach((bundle, manifest) ->
                packages(manifest, "Export-Package").forEach(exported -> exporter.put(exported, bundle)));
        return exporter;
    }

    private static Set<String> packages(Manifest manifest, String header) {
        String value = manifest.getMainAttributes().getValue(header);
        Set<String> names = new TreeSet<>();
        if (value != null) {
            for (String clause : QUOTED.matcher(value).replaceAll("").split(",")) {
                String name = clause.split(";")[0].trim();
                if (name.startsWith(OURS)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** By name without our prefix. */
    private static Map<String, Manifest> manifests() throws IOException {
        Map<String, Manifest> manifests = new TreeMap<>();
        Path bundles = Path.of(System.getProperty("dist.folder"), "bundles");
        try (Stream<Path> files = Files.list(bundles)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(OURS))
                    .toList()) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    Manifest manifest = jar.getManifest();
                    String name = manifest.getMainAttributes()
                            .getValue("Bundle-SymbolicName")
                            .split(";")[0];
                    manifests.put(name.substring(OURS.length()), manifest);
                }
            }
        }
        return manifests;
    }
}
