package dev.privacyenforcer.cli;

import java.util.Objects;
import picocli.CommandLine;

/** What {@code --version} says. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"enforcer " + Objects.requireNonNullElse(version, "of an unpackaged build")};
    }
}
