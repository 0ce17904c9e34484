package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads on other threads, which take the purpose along. */
final class ThreadForms {

    private ThreadForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("thread.new", "a new thread", Person::new, ThreadForms::onThread),
                Form.of("thread.executor", "a task of an executor", Person::new, ThreadForms::onExecutor),
                Form.of("thread.timer", "a scheduled task", Person::new, ThreadForms::onSchedule),
                Form.of("thread.future", "CompletableFuture.supplyAsync", Person::new, ThreadForms::inFuture),
                Form.of("thread.future-stage", "a stage of a CompletableFuture", Person::new, ThreadForms::inStage),
                Form.of("thread.parallel-stream", "a parallel stream", Person::new, ThreadForms::inParallel),
                Form.of(
                        "thread.without-purpose",
                        "a thread that takes no purpose along",
                        Person::new,
                        ThreadForms::bare),
                Form.of(
                        "thread.thread-local",
                        "a ThreadLocal that holds the object",
                        Person::new,
                        ThreadForms::threadLocal));
    }

    private static Callable<Object> task(Person person) {
        return PurposeScope.capture().wrapCallable(person::email);
    }

    private static Object onThread(Person person) throws Exception {
        FutureTask<Object> task = new FutureTask<>(task(person));
        new Thread(task).start();
        return task.get();
    }

    private static Object onExecutor(Person person) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(task(person)).get();
        } finally {
            executor.shutdown();
        }
    }

    private static Object onSchedule(Person person) throws Exception {
        var executor = Executors.newSingleThreadScheduledExecutor();
        try {
            return executor.schedule(task(person), 1, TimeUnit.MILLISECONDS).get();
        } finally {
            executor.shutdown();
        }
    }

    private static Object inFuture(Person person) {
        Supplier<Object> read = PurposeScope.capture().wrapSupplier(person::email);
        return CompletableFuture.supplyAsync(read).join();
    }

    private static Object inStage(Person person) {
        var read = PurposeScope.capture().wrapFunction(Person::email);
        return CompletableFuture.supplyAsync(() -> person).thenApplyAsync(read).join();
    }

    private static Object inParallel(Person person) {
        var read = PurposeScope.capture().wrapFunction(Person::email);
        return Stream.of(person, person, person, person)
                .parallel()
                .map(read)
                .toList()
                .get(3);
    }

    /** Permitted or not, the thread has no purpose; what the caller may do itself shows that the field can be read. */
    private static Object bare(Person person) {
        Object here = CompletableFuture.supplyAsync(person::emailOrNothing).join();
        return here.equals("") ? person.email() : here;
    }

    private static Object threadLocal(Person person) {
        ThreadLocal<Person> holder = ThreadLocal.withInitial(() -> person);
        return holder.get().email();
    }

    @DataSubject("customer")
    static final class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }

        Object email() {
            return email;
        }

        Object emailOrNothing() {
            try {
                return email;
            } catch (RuntimeException denied) {
                return "";
            }
        }
    }
}
