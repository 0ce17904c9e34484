package dev.privacyenforcer;

import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several versions of one policy: the newest whose {@code effectiveFrom} has come (00:00 UTC, inclusive) is in force.
 * The switch to the next one happens at its instant, without a restart.
 *
 * <p>{@code PolicyVersions.in(directory).install()}. Immutable.
 *
 * @param all the versions, in any order; their ids are the same, and their days are not
 */
public record PolicyVersions(List<Policy> all) {

    /** Copies the versions. */
    public PolicyVersions {
        all = List.copyOf(all);
    }

    /**
     * Reads the versions in a directory.
     *
     * @param directory with one file for each, all the files whose names end in {@code .json}; or a single file
     * @return the versions
     * @throws dev.privacyenforcer.policy.PolicyException if a file is no valid policy
     */
    public static PolicyVersions in(Path directory) {
        return new PolicyVersions(
                files(directory).stream().map(PolicyReader::read).toList());
    }

    static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Installs them as {@link Enforcer#install(Policy)} installs one. Until the first day has come, everything is
     * denied with {@code POLICY_NOT_EFFECTIVE}.
     *
     * @return what enforces them
     */
    public Enforcer install() {
        return install(Clock.systemUTC(), Installation.present() == null ? Consents.found() : null);
    }

    /**
     * Installs them with what their decisions depend on.
     *
     * @param sources knows facts, and perhaps consent
     * @return what enforces them
     */
    public Enforcer install(FactSources sources) {
        return install(Clock.systemUTC(), sources.sources().withFound());
    }

    private Enforcer install(Clock clock, @Nullable Consents consents) {
        Policy current = Versions.current(all, clock);
        Enforcer installed =
                Enforcer.install(current, Settings.mode(current.mode()), clock, UnwovenScan.ofClassPath(), consents);
        installed.versions().reload(all);
        return installed;
    }
}
