/**
 * What woven code calls, and nothing else: the guards, the access points they stand at, and the doorway to the engine.
 *
 * <p>Applications do not use this package. It lives beside the annotations so that thin domain jars and named modules
 * need no further dependency. Without an engine on the class path every guard refuses.
 */
@NullMarked
package dev.privacyenforcer.hook;

import org.jspecify.annotations.NullMarked;
