package dev.privacyenforcer.spring;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Shows why the application does not start, in place of a stack trace: a refused policy, unwoven classes, or whatever
 * else Enforcer says in its four lines. The lines after {@code fix} are the action.
 */
final class RefusalFailureAnalyzer implements FailureAnalyzer {

    private static final String ID = "ENF-";
    private static final String FIX = "  fix     ";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.startsWith(ID) && message.contains("\n" + FIX)) {
                return analysis(message, cause);
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(String message, Throwable cause) {
        StringBuilder description = new StringBuilder();
        Set<String> action = new LinkedHashSet<>(); // several problems can have one fix
        boolean fixing = false;
        for (String line : message.lines().toList()) {
            fixing = line.startsWith(FIX) || (fixing && !line.startsWith(ID));
            if (fixing) {
                action.add(line.startsWith(FIX) ? line.substring(FIX.length()) : line);
            } else {
                description.append(description.isEmpty() ? "" : "\n").append(line);
            }
        }
        return new FailureAnalysis(description.toString(), String.join("\n", action), cause);
    }
}
