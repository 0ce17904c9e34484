package dev.privacyenforcer.coverage;

import java.util.List;

/**
 * What one jar holds, the jars inside it included.
 *
 * @param woven names of the classes that carry the weaver's mark
 * @param unwoven names of the classes that carry a label and no mark
 * @param classPath what its manifest says of other jars, or an empty text
 * @param classes how many class files it holds
 * @param hook whether the hook of this library is one of them
 */
record JarFindings(List<String> woven, List<String> unwoven, String classPath, int classes, boolean hook) {

    JarFindings {
        woven = List.copyOf(woven);
        unwoven = List.copyOf(unwoven);
    }

    /**
     * {@return whether another virtual machine may meet the jar; build tools make a new one that names others each
     * time}
     */
    boolean isWorthKeeping() {
        return classes > 0 || classPath.isEmpty();
    }
}
