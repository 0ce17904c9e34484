package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Reads, checks and compiles one policy file, once, in a virtual machine that has done nothing else. */
public final class ColdLoad {

    private ColdLoad() {}

    /**
     * Prints the milliseconds that passed since the virtual machine came to this method.
     *
     * @param arguments the policy file
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
        var policy = PolicyReader.read(bytes, "large policy");
        CompiledPolicy compiled = CompiledPolicy.of(policy, Clock.systemUTC());
        long ready = System.nanoTime();
        if (!compiled.isInForce()) {
            throw new IllegalStateException("the policy is not in force");
        }
        System.out.println((ready - start) / 1_000_000);
    }
}
