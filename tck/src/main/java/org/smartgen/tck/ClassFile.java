package org.smartgen.tck;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Annotation;
import aQute.bnd.osgi.ClassDataCollector;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.EmbeddedResource;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads annotations that are not kept at run time. */
final class ClassFile {
    private ClassFile() {}

    /**
     * @param name of the class, seen from {@code near}
     * @return the elements that were written, each as one or several texts; empty without the annotation
     */
    static Map<String, List<String>> annotation(Class<?> near, String name, String annotationName) {
        Map<String, List<String>> elements = new HashMap<>();
        String path = name.replace('.', '/') + ".class";
        try (var analyzer = new Analyzer();
                InputStream in = near.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new AssertionError("no class file of " + name);
            }
            var clazz = new Clazz(analyzer, path, new EmbeddedResource(in.readAllBytes(), 0L));
            clazz.parseClassFileWithCollector(new ClassDataCollector() {
                @Override
                public void annotation(Annotation annotation) {
                    if (annotation.getName().getFQN().equals(annotationName)) {
                        annotation.keySet().forEach(element -> elements.put(element, texts(annotation.get(element))));
                    }
                }
            });
        } catch (Exception e) {
            throw new AssertionError("cannot read the class file of " + name, e);
        }
        return elements;
    }

    private static List<String> texts(Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
