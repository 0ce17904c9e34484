package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random programs that open, close, forget and close again, against a model of one stack. */
class ScopeProgramsTests {

    private static final int PROGRAMS = Integer.getInteger("enforcer.test.programs", 1_000_000);
    private static final int STEPS = 8;
    private static final List<String> PURPOSES =
            List.of("essential", "essential.service", Fixture.PAYMENT, "marketing", Fixture.MARKETING);

    private final Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void agreeWithTheModel() {
        Program program = new Program(new Random(42));
        for (int i = 0; i < PROGRAMS; i++) {
            program.run();
        }
        assertThat(program.mismatches).isZero();
        assertThat(program.denied).isGreaterThan(PROGRAMS);
        assertThat(enforcer.observe().incidents())
                .containsEntry("scope_not_closed", program.forgotten)
                .containsEntry("scope_closed_twice", program.closedTwice);
    }

    /** A model: a scope is a purpose chain and what was open before it. */
    private record Open(PurposeScope scope, List<String> chain) {}

    private static final class Program {

        private final Random random;
        private final List<Open> stack = new ArrayList<>();
        private final List<PurposeScope> closed = new ArrayList<>();
        private long mismatches;
        private long denied;
        private long forgotten;
        private long closedTwice;

        Program(Random random) {
            this.random = random;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1, 2 -> open(PURPOSES.get(random.nextInt(PURPOSES.size())));
                    case 3 -> closeAny();
                    default -> closeAgain();
                }
                look();
            }
            if (!stack.isEmpty()) {
                close(0);
            }
            look();
            closed.clear();
        }

        private void open(String purpose) {
            List<String> chain = chain();
            boolean expected = chain.isEmpty() || (purpose + ".").startsWith(last(chain) + ".");
            try {
                PurposeScope scope = PurposeScope.open(purpose);
                List<String> opened = new ArrayList<>(chain);
                if (chain.isEmpty() || !last(chain).equals(purpose)) {
                    opened.add(purpose);
                }
                stack.add(new Open(scope, opened));
                mismatches += expected ? 0 : 1;
            } catch (ProcessingDeniedException refused) {
                denied++;
                mismatches += expected ? 1 : 0;
            }
        }

        private void closeAny() {
            if (!stack.isEmpty()) {
                close(random.nextInt(stack.size()));
            }
        }

        private void close(int index) {
            forgotten += stack.size() - 1 - index;
            stack.get(index).scope.close();
            while (stack.size() > index) {
                closed.add(stack.remove(stack.size() - 1).scope);
            }
        }

        private void closeAgain() {
            if (!closed.isEmpty()) {
                closed.get(random.nextInt(closed.size())).close();
                closedTwice++;
            }
        }

        private void look() {
            mismatches += PurposeScope.purposes().equals(chain()) ? 0 : 1;
        }

        private List<String> chain() {
            return stack.isEmpty() ? List.of() : stack.get(stack.size() - 1).chain;
        }

        private static String last(List<String> chain) {
            return chain.get(chain.size() - 1);
        }
    }
}
