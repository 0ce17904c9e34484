package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.PROHIBITED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_MISSING;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.ROLE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.TRANSFORM_REQUIRED;

import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.examples.saas.analytics.FormSubmission;
import dev.privacyenforcer.examples.saas.facts.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What the developers of the application try, under Jetrack's published policy. */
final class Scenes {

    private final Stage stage;
    private final Application app;
    private final Cast cast;
    private final List<Scene> scenes = new ArrayList<>();

    private Scenes(Stage stage, Application app, Cast cast) {
        this.stage = stage;
        this.app = app;
        this.cast = cast;
    }

    static List<Scene> of(Stage stage, Application app, Cast cast) {
        Scenes program = new Scenes(stage, app, cast);
        program.mail();
        program.visitors();
        program.forms();
        program.billing();
        program.support();
        program.carelessness();
        return List.copyOf(program.scenes);
    }

    private void mail() {
        permits("customer's account opened, stored in the US", "1.1 account", () -> app.signUp()
                .register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD));
        permits("customer's e-mail for a service notice", "2 service communications", () -> app.notices()
                .maintenance(cast.customer()));
        denies("customer's e-mail for a newsletter", PURPOSE_NOT_ALLOWED, () -> app.newsletter()
                .send(cast.customer()));
    }

    private void visitors() {
        permits("visitor's IP address turned into a country", "1.3 IP not stored or logged", () -> app.collector()
                .country(cast.hit()));
        denies(
                "visitor's IP address stored",
                PROHIBITED,
                () -> app.collector().collectRaw(cast.hit()),
                "1.3 IP not stored or logged");
        denies(
                "visitor's IP address logged",
                PROHIBITED,
                () -> app.log().request(cast.hit()),
                "1.3 IP not stored or logged");
        denies("visitor's IP address shared with the host", RECIPIENT_NOT_ALLOWED, () -> app.collector()
                .report(cast.hit()));
        permits("page view counted", "1.2 referrer", () -> app.collector().collect(cast.hit()));
        denies(
                "page view stored by itself",
                TRANSFORM_REQUIRED,
                () -> app.collector().collectSingly(cast.hit()),
                "1.2 anonymous, aggregate");
    }

    private void forms() {
        denies(
                "visitor's e-mail collected from a form",
                PROHIBITED,
                () -> app.collector().capture(Cast.VISITOR_EMAIL),
                "1.3 no visitor PII");
        denies(
                "the same without a purpose",
                PROHIBITED,
                () -> new FormSubmission(Cast.VISITOR_EMAIL),
                "1.3 no visitor PII");
    }

    private void billing() {
        permits("payment method sent to the payment provider", "2 payments, subscription", () -> app.billing()
                .renew(cast.billing()));
        denies("payment method sent to a CRM", RECIPIENT_UNDECLARED, () -> app.crm()
                .paid(cast.billing()));
    }

    private void support() {
        permits(
                "ticket read by support",
                "2 support",
                () -> asSupport(() -> app.support().read(cast.ticket())));
        denies(
                "ticket read by somebody without a role",
                ROLE_NOT_ALLOWED,
                () -> app.support().read(cast.ticket()),
                "6 access controls");
        denies(
                "password read by support",
                PURPOSE_NOT_ALLOWED,
                () -> asSupport(() -> app.support().knows(cast.customer(), Cast.PASSWORD)));
    }

    private void carelessness() {
        denies("customer sold to a data broker", PROHIBITED, () -> app.sale().sell(cast.customer()), "3 no sale, ever");
        denies("customer's e-mail read for no purpose", PURPOSE_MISSING, () -> cast.customer()
                .getEmail());
        add("customer written to the log as an object", Result.mask(), this::logged);
        add("newsletter once more, in log mode", Result.log(PURPOSE_NOT_ALLOWED.name(), List.of()), Rehearsal::perform);
    }

    private static void asSupport(Runnable action) {
        Situation.where("requester.role", "support").run(action);
    }

    private Result logged() {
        String line = app.log().event("signed up", cast.customer());
        return line.equals("signed up: [user.name] [user.contact.email]") ? Result.mask() : Result.permit(List.of());
    }

    private void permits(String attempt, String clause, Runnable action) {
        add(attempt, Result.permit(List.of(clause)), () -> stage.attempt(action));
    }

    private void denies(String attempt, Reason reason, Runnable action, String... clauses) {
        add(attempt, Result.deny(reason, Arrays.asList(clauses)), () -> stage.attempt(action));
    }

    private void add(String attempt, Result expected, Supplier<Result> play) {
        scenes.add(new Scene(attempt, expected, play));
    }
}
