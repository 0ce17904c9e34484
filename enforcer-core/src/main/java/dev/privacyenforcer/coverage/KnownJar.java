package dev.privacyenforcer.coverage;

/**
 * A jar and what was found in it.
 *
 * @param stamp the jar as it was when it was scanned
 * @param findings what it holds
 */
record KnownJar(Stamp stamp, JarFindings findings) {}
