package org.smartgen.itests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.version.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What plug-in authors compile against changes only with its version. bnd's own check lets everything pass below 1.0, so the rule
 * of 0.x is written here: an incompatible change raises the minor version, an addition the micro version.
 */
public class SpiBaselineIT {
    private static final Path ROOT = Path.of(System.getProperty("root.folder"));

    @Test
    public void everyChangeOfTheInterfaceRaisesItsVersion() throws Exception {
        Set<Info> packages = compare(released(), built());
        assertFalse("nothing was compared", packages.isEmpty());
        List<String> wrong = new ArrayList<>();
        for (Info info : packages) {
            if (!enough(info.packageDiff.getDelta(), info.olderVersion, info.newerVersion)) {
                wrong.add(info.packageName + " " + info.newerVersion + " has a change of kind "
                        + info.packageDiff.getDelta() + " against " + info.olderVersion + ":\n" + info.packageDiff);
            }
        }
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    @Test
    public void theRuleCatchesWhatItShould() {
        Version now = new Version(0, 9, 0);
        assertTrue(enough(Delta.UNCHANGED, now, now));
        assertFalse(enough(Delta.MAJOR, now, now));
        assertFalse(enough(Delta.MINOR, now, now));
        assertFalse(enough(Delta.MAJOR, now, new Version(0, 9, 1)));
        assertTrue(enough(Delta.MINOR, now, new Version(0, 9, 1)));
        assertTrue(enough(Delta.MAJOR, now, new Version(0, 10, 0)));
        assertFalse(enough(Delta.REMOVED, now, now));
    }

    private static boolean enough(Delta delta, Version older, Version newer) {
        return switch (delta) {
            case UNCHANGED, IGNORED, CHANGED, MICRO -> true;
            case MINOR, ADDED -> newer.compareTo(older) > 0;
            case MAJOR, REMOVED -> newer.compareTo(new Version(older.getMajor(), older.getMinor() + 1, 0)) >= 0;
        };
    }

    private static Set<Info> compare(Path older, Path newer) throws Exception {
        try (Processor processor = new Processor();
                Jar before = new Jar(older.toFile());
                Jar after = new Jar(newer.toFile())) {
            return new Baseline(processor, new DiffPluginImpl()).baseline(after, before, null);
        }
    }

    private static Path released() throws Exception {
        try (Stream<Path> jars = Files.list(ROOT.resolve("baseline"))) {
            return jars.filter(f -> f.getFileName().toString().startsWith("org.smartgen.spi-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("baseline/ holds no released spi jar"));
        }
    }

    private static Path built() throws Exception {
        try (Stream<Path> jars = Files.list(ROOT.resolve("bundles/spi/target"))) {
            return jars.filter(f -> f.getFileName().toString().startsWith("org.smartgen.spi-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
