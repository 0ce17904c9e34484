package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.hook.Woven;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

class ScopeAdvisorTests {

    private final ApplicationContextRunner runner = Contexts.runner();

    @Test
    void opensThePurposeOfAnUnwovenBean() {
        runner.withBean(Greeter.class).run(context -> {
            Greeter greeter = context.getBean(Greeter.class);

            assertThat(greeter.greet(new Person())).isEqualTo("Dear Ada");
            assertThatThrownBy(() -> greeter.peek(new Person()))
                    .isInstanceOf(ProcessingDeniedException.class)
                    .hasMessageContaining("[PURPOSE_MISSING]");
            assertThat(Contexts.flows())
                    .anySatisfy(flow -> assertThat(flow.within()).isEqualTo(Greeter.class.getName() + ".greet"));
        });
    }

    @Test
    void closesItWhenTheMethodThrows() {
        runner.withBean(Greeter.class).run(context -> {
            assertThatThrownBy(() -> context.getBean(Greeter.class).fail()).hasMessage("as told");
            assertThatThrownBy(() -> new Person().getName()).isInstanceOf(ProcessingDeniedException.class);
        });
    }

    @Test
    void countsTheCategoriesThatARecipientGets() {
        runner.withBean(Mail.class, Smtp::new).run(context -> {
            context.getBean(Mail.class).send();
            context.getBean(Mail.class).send();

            assertThat(shared("user.contact.email")).isEqualTo(2);
            assertThat(shared("user.name")).isEqualTo(2);
        });
    }

    @Test
    void backsOffWhereTheWeaverWas() {
        runner.withBean(WovenGreeter.class)
                .run(context -> assertThat(AopUtils.isAopProxy(context.getBean(WovenGreeter.class)))
                        .isFalse());
    }

    @Test
    void opensTheScopeOnTheThreadThatDoesTheWork() {
        runner.withUserConfiguration(Asynchronous.class).withBean(Later.class).run(context -> assertThat(
                        context.getBean(Later.class).greet(new Person()).join())
                .isEqualTo("Dear Ada"));
    }

    private static long shared(String category) {
        return Contexts.flows().stream()
                .filter(flow -> flow.operation() == Operation.SHARE)
                .filter(flow -> flow.category().equals(category))
                .mapToLong(Flow::count)
                .sum();
    }

    @Test
    void refusesCategoriesOfNobodyAtTheStart() {
        runner.withBean(Nobody.class).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("ENF-502")
                .hasMessageContaining(Nobody.class.getName() + ".keep"));
    }

    static class Greeter {

        @Purpose("essential.service")
        String greet(Person person) {
            return "Dear " + person.getName();
        }

        String peek(Person person) {
            return person.getName();
        }

        @Purpose("essential.service")
        void fail() {
            throw new IllegalStateException("as told");
        }
    }

    @DataSubject("customer")
    @Purpose("essential.service")
    interface Mail {

        @Recipient(value = "processor.mail", categories = "user.contact.email")
        void send();
    }

    static class Smtp implements Mail {

        @Override
        public void send() {
            new Person().getName();
        }
    }

    @Woven(version = 1, fingerprint = "as the weaver writes it")
    static class WovenGreeter {

        @Purpose("essential.service")
        String greet(Person person) {
            return "";
        }
    }

    static class Later {

        @Async
        @Purpose("essential.service")
        CompletableFuture<String> greet(Person person) {
            return CompletableFuture.completedFuture("Dear " + person.getName());
        }
    }

    @EnableAsync
    static class Asynchronous {}

    static class Nobody {

        @Performs(value = Operation.STORE, categories = "user.name")
        void keep() {}
    }
}
