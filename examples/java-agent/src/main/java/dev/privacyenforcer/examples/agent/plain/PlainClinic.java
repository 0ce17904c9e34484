package dev.privacyenforcer.examples.agent.plain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A clinic whose developers thought of no privacy. */
@SpringBootApplication(proxyBeanMethods = false)
public class PlainClinic {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(PlainClinic.class, arguments);
    }

    /** {@return the clinic} */
    @Bean
    Clinic clinic() {
        return new Clinic(new Mailer());
    }

    /** {@return the work of a day} */
    @Bean
    CommandLineRunner day(Clinic clinic) {
        return arguments -> {
            Owner owner = new Owner(7, "Lovelace", "555-0100", "ada@example.org");
            owner.getPets().add(new Pet("Leo"));
            if (arguments.length > 0) {
                FrontDesk.work(owner, Path.of(arguments[0]));
                return;
            }
            say(() -> clinic.register(8, "Hopper"));
            say(() -> clinic.treat(owner, "a cold"));
            say(() -> clinic.callBack(owner));
            say(() -> clinic.remind(owner));
            say(() -> "with several pets: " + clinic.count(List.of(owner)));
            say(() -> clinic.advertise(owner));
            say(() -> clinic.export(List.of(owner)));
        };
    }

    private static void say(Supplier<String> deed) {
        try {
            System.out.println(deed.get());
        } catch (RuntimeException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
