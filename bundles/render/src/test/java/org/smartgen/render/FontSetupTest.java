package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FontSetupTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void textIsDrawnOnAMachineWithoutAnyFont() throws Exception {
        Process kit = withoutFonts("kit");
        String said = new String(kit.getInputStream().readAllBytes());
        assertTrue(kit.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, kit.exitValue(), said);
        assertTrue(said.contains("width 4"), said);
        assertTrue(said.contains("world true"), said);
    }

    /** Without this the test above could pass on fonts that it should not see. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void javaAloneFailsOnSuchAMachine() throws Exception {
        Process plain = withoutFonts("plain");
        plain.getInputStream().readAllBytes();
        assertTrue(plain.waitFor(60, TimeUnit.SECONDS));
        assertNotEquals(0, plain.exitValue());
    }

    @Test
    void preparingTwiceKeepsTheFiles() {
        FontSetup.prepare(folder);
        FontSetup.prepare(folder);
        assertTrue(TextMetrics.width("x", new TextStyle(Weight.REGULAR, 10, Color.BLACK)) > 0);
    }

    private Process withoutFonts(String how) throws IOException {
        Path empty = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><cachedir>" + folder + "/cache</cachedir></fontconfig>\n");
        ProcessBuilder process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dsmartgen.home=" + folder,
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName(),
                how));
        process.environment().put("FONTCONFIG_FILE", empty.toString());
        return process.redirectErrorStream(true).start();
    }

    /** What the forked process does. */
    static final class WithoutFonts {
        private WithoutFonts() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("kit")) {
                double width = TextMetrics.width("Hello", new TextStyle(Weight.BOLD, 18, Color.BLACK));
                double world =
                        TextMetrics.width("東京 서울 القاهرة दिल्ली 🚀", new TextStyle(Weight.BOLD, 18, Color.BLACK));
                System.out.println("width " + width + " world " + (world > 150));
                return;
            }
            try (var in = WithoutFonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf")) {
                java.awt.Font font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
                System.out.println(font.canDisplay('x'));
            }
        }
    }
}
