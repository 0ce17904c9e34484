package dev.privacyenforcer;

import dev.privacyenforcer.decision.RetentionPlan.Due;
import java.util.stream.Stream;

/** Erases data of one store whose time is over, or makes them anonymous; GDPR Art. 5(1)(e), 17. */
public interface ErasureHandler {

    /** {@return how messages name the store} */
    String store();

    /**
     * {@return what the store holds; closed after use}
     *
     * @throws Exception if it cannot be read
     */
    Stream<Held> held() throws Exception;

    /**
     * Does what the rule asks for: {@code due.rule().action()}.
     *
     * @param held one of those that {@link #held} returned
     * @param due why, and since when
     * @throws Exception if it could not be done: the sweep goes on, and counts it
     */
    void end(Held held, Due due) throws Exception;
}
