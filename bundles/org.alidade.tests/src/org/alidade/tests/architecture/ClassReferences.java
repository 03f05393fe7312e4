package org.alidade.tests.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The classes in a bundle, and what each refers to in its bytecode: types of fields, parameters, instructions, all. */
final class ClassReferences {

    private final Bundle bundle;

    ClassReferences(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Names of the bundle's own classes of Alidade, nested ones too, in alphabetical order. */
    Set<String> classes() {
        Collection<String> files = bundle.adapt(BundleWiring.class).listResources("org/alidade", "*.class",
                BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
        Set<String> classes = new TreeSet<>();
        files.forEach(file -> classes.add(file.substring(0, file.length() - ".class".length()).replace('/', '.')));
        return classes;
    }

    /** Names of the classes of Alidade that a class refers to, itself included. */
    Set<String> of(String className) {
        Set<String> references = new TreeSet<>();
        Remapper collector = new Remapper() {

            @Override
            public String map(String internalName) {
                if (internalName.startsWith("org/alidade/")) {
                    references.add(internalName.replace('/', '.'));
                }
                return internalName;
            }
        };
        reader(className).accept(new ClassRemapper(new ClassWriter(0), collector), 0);
        return references;
    }

    /** The package of a class. */
    static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private ClassReader reader(String className) {
        String file = className.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(bundle.getResource(file), file).openStream()) {
            return new ClassReader(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
