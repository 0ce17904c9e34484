package dev.privacyenforcer.examples.libraries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Loads libraries, and verifies them as the virtual machine verifies every class of an application. */
final class LibraryLoader extends URLClassLoader {

    private static final ClassFileTransformer NONE = new ClassFileTransformer() {};

    private final Map<String, byte[]> classFiles;
    private final ClassFileTransformer transformer;
    private final Map<String, byte[]> changed = new TreeMap<>();

    private LibraryLoader(Libraries libraries, ClassFileTransformer transformer) {
        super(libraries.jars().stream().map(LibraryLoader::url).toArray(URL[]::new), new Hook());
        this.classFiles = libraries.classFiles();
        this.transformer = transformer;
    }

    static LibraryLoader unwoven(Libraries libraries) {
        return new LibraryLoader(libraries, NONE);
    }

    static LibraryLoader weaving(Libraries libraries, ClassFileTransformer weaver) {
        return new LibraryLoader(libraries, weaver);
    }

    /** {@return the classes that the transformer changed} */
    Map<String, byte[]> changed() {
        return changed;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] classFile = name.endsWith(".class") ? classFile(name.substring(0, name.length() - 6)) : null;
        return classFile == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(classFile);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classFile = classFile(name);
        if (classFile == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] woven =
                    transformer.transform(getUnnamedModule(), this, name.replace('.', '/'), null, null, classFile);
            if (woven != null) {
                changed.put(name, woven);
            }
            byte[] loaded = woven == null ? classFile : woven;
            return defineClass(name, loaded, 0, loaded.length);
        } catch (IllegalClassFormatException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] classFile(String name) {
        return classFiles.get(name.replace('/', '.'));
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** Lets through the hook and nothing else of ours. */
    private static final class Hook extends ClassLoader {

        Hook() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.privacyenforcer.hook.")) {
                return Class.forName(name, false, Hook.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
