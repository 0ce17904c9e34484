package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who determines the purposes and means of the processing; GDPR Art. 4(7), 26, 27, 37.
 *
 * @param name name of the controller
 * @param contact how to reach it
 * @param dpo the data protection officer
 * @param representative the representative in the Union
 * @param jointControllers those who determine purposes and means with it
 * @param clauses where the published text says so
 */
public record Controller(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String dpo,
        @Nullable String representative,
        List<String> jointControllers,
        List<String> clauses) {

    /** A controller of whom the policy says nothing. */
    public static final Controller UNDECLARED = new Controller(null, null, null, null, List.of());

    /** A controller that points to no clause. */
    public Controller(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String dpo,
            @Nullable String representative,
            List<String> jointControllers) {
        this(name, contact, dpo, representative, jointControllers, List.of());
    }
}
