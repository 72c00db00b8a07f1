package org.smartgen.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The folder of one installation: {@code conf/}, {@code deploy/}, {@code models/}, {@code var/}. */
record Home(Path dist, Path folder) {

    /** Makes what is missing; configuration files start as copies of the product's. */
    static Home prepare(Path dist, Path folder) throws IOException {
        for (String name : List.of("conf", "deploy", "models", "var")) {
            Files.createDirectories(folder.resolve(name));
        }
        Path defaults = dist.resolve("conf");
        try (Stream<Path> files = Files.list(defaults)) {
            for (Path file : files.toList()) {
                Path own = folder.resolve("conf").resolve(file.getFileName());
                if (Files.notExists(own)) {
                    Files.copy(file, own);
                }
            }
        }
        return new Home(dist, folder);
    }

    static Home temporary(Path dist) throws IOException {
        return prepare(dist, Files.createTempDirectory("smartgen"));
    }

    /** The jars of a product, by file name. */
    List<Path> bundles(String product) throws IOException {
        Path folderOfAll = dist.resolve("bundles");
        return Files.readAllLines(dist.resolve("lib").resolve(product + ".bundles")).stream()
                .filter(line -> !line.isBlank())
                .map(folderOfAll::resolve)
                .toList();
    }

    Map<String, String> frameworkProperties(Arguments arguments) throws IOException {
        Properties file = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("conf").resolve("framework.properties"))) {
            file.load(in);
        }
        Map<String, String> properties = new HashMap<>();
        file.forEach(
                (key, value) -> properties.put(key.toString(), value.toString().replace("${home}", folder.toString())));
        properties.putAll(arguments.properties());
        properties.put("smartgen.home", folder.toString());
        properties.put("smartgen.cwd", arguments.cwd().toString());
        properties.put("org.osgi.framework.storage", folder.resolve("var/cache").toString());
        properties.put("org.osgi.framework.storage.clean", "onFirstInit");
        // logback reads its file's name from a system property only
        System.setProperty(
                "logback.configurationFile", folder.resolve("conf/logback.xml").toString());
        System.setProperty("smartgen.home", folder.toString());
        return properties;
    }
}
