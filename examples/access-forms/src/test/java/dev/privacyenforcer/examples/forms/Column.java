package dev.privacyenforcer.examples.forms;

/** A way of guarding. One more is one more constant here, and its run in {@link Runs}. */
enum Column {
    BUILD("build plugin"),
    AGENT("agent"),
    STRICT("agent, strict"),
    GUARDED("`Guarded<T>`");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
