// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.PurposeScope;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads on a virtual thread that takes the purpose along. */
public final class VirtualThread {

    private VirtualThread() {}

    public static Object hold(Object value) {
        return new Person(value);
    }

    public static Object attempt(Object holder) {
        try {
            FutureTask<Object> task = new FutureTask<>(PurposeScope.capture().wrapCallable(() -> ((Person) holder).email));
            Thread.ofVirtual().start(task);
            return task.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @DataSubject("customer")
    static class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }
    }
}
