package dev.privacyenforcer.cli;

/** In which form a command answers. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
