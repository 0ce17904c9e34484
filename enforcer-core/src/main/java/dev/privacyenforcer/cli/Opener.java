package dev.privacyenforcer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a page in whatever people look at pages with. */
interface Opener {

    /**
     * Opens a page, and does not wait until it is closed.
     *
     * @param page a file
     * @throws IOException if there is nothing to open it with
     */
    void open(Path page) throws IOException;

    /** {@return what the platform opens pages with} */
    static Opener ofPlatform() {
        return page -> new ProcessBuilder(command(System.getProperty("os.name", ""), page))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** {@return the command that opens a page} */
    static List<String> command(String system, Path page) {
        String name = system.toLowerCase(Locale.ROOT);
        String file = page.toAbsolutePath().toString();
        if (name.contains("win") && !name.contains("darwin")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file);
        }
        return List.of(name.contains("mac") || name.contains("darwin") ? "open" : "xdg-open", file);
    }
}
