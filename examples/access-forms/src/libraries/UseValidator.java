package dev.privacyenforcer.examples.libraries.use;

import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.util.*;
import java.util.concurrent.Callable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validates a bean. */
public final class UseValidator implements Callable<String> {

    @Override
    public String call() throws Exception {
        try (ValidatorFactory factory = Validation.byProvider(org.hibernate.validator.HibernateValidator.class).configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false)).buildValidatorFactory()) {
            Set<String> messages = new TreeSet<>();
            for (ConstraintViolation<Bean> violation : factory.getValidator().validate(new Bean())) {
                messages.add(violation.getPropertyPath() + " " + violation.getMessage());
            }
            return messages.toString();
        }
    }

    /** Something to validate. */
    public static final class Bean {

        @Email
        public String mail = "nobody";

        @Size(min = 2, max = 5)
        public List<@NotBlank String> names = List.of("");

        @Min(18)
        public int age = 7;
    }
}
