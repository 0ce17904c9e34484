package dev.privacyenforcer.examples.agent.labelled;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.ProcessingDeniedException;
import java.nio.file.Path;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A clinic whose developers labelled their data. */
@SpringBootApplication(proxyBeanMethods = false)
public class LabelledClinic {

    /** Starts it, unless its policy cannot be kept. */
    public static void main(String[] arguments) {
        Enforcer.install(Path.of("policy.json"));
        SpringApplication.run(LabelledClinic.class, arguments);
    }

    /** {@return the desk} */
    @Bean
    Reception reception() {
        return new Reception();
    }

    /** {@return the work of a day} */
    @Bean
    CommandLineRunner day(Reception reception) {
        return arguments -> {
            Owner owner = new Owner("555-0100");
            System.out.println(reception.callBack(owner));
            try {
                System.out.println(reception.advertise(owner));
            } catch (ProcessingDeniedException denied) {
                System.out.println(denied.getMessage());
            }
            Enforcer.installed().ifPresent(enforcer -> enforcer.writeReport(Path.of("privacy")));
        };
    }
}
