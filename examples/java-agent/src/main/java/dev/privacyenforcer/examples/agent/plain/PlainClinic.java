package dev.privacyenforcer.examples.agent.plain;

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

    /** {@return the desk} */
    @Bean
    Reception reception() {
        return new Reception();
    }

    /** {@return the work of a day} */
    @Bean
    CommandLineRunner day(Reception reception) {
        return arguments -> {
            OwnerDto owner = new OwnerDto();
            owner.telephone = "555-0100";
            System.out.println(reception.callBack(owner));
            System.out.println(reception.advertise(owner));
        };
    }
}
