package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.examples.saas.facts.Situation;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Something the application can do, whatever the policy makes of it.
 *
 * @param name in a few words
 * @param action does it with the people of the cast
 */
record Attempt(String name, BiConsumer<Application, Cast> action) {

    /** {@return what a service of this kind does or is tempted to do, the ordinary first} */
    static List<Attempt> all() {
        return List.of(
                new Attempt("open an account", (app, cast) -> app.signUp().register(Cast.NAME, Cast.EMAIL, "secret")),
                new Attempt("announce maintenance", (app, cast) -> app.notices().maintenance(cast.customer())),
                new Attempt("send a newsletter", (app, cast) -> app.newsletter().send(cast.customer())),
                new Attempt("renew a subscription", (app, cast) -> app.billing().renew(cast.billing())),
                new Attempt("take a card", (app, cast) -> app.checkout().pay(cast.card())),
                new Attempt("keep the card", (app, cast) -> app.checkout().remember(cast.card())),
                new Attempt("tell a sales system", (app, cast) -> app.crm().paid(cast.billing())),
                new Attempt(
                        "read a support ticket", (app, cast) -> app.support().read(cast.ticket())),
                new Attempt("read a password", (app, cast) -> app.support().knows(cast.customer(), "secret")),
                new Attempt(
                        "ask a language model", (app, cast) -> app.assistant().ask(cast.prompt())),
                new Attempt("train a model", (app, cast) -> app.training().learn(cast.prompt())),
                new Attempt("count features", (app, cast) -> app.usage().count(cast.session())),
                new Attempt("let others count them", (app, cast) -> app.usage().report(cast.session())),
                new Attempt("look for abuse", (app, cast) -> app.abuse().isSuspicious(cast.session())),
                new Attempt("improve by counts", (app, cast) -> app.metrics().improvement(cast.sessions())),
                new Attempt(
                        "improve by single uses", (app, cast) -> app.metrics().single(cast.sessions())),
                new Attempt("run the business by counts", (app, cast) -> app.metrics()
                        .intelligence(cast.sessions())),
                new Attempt("route a packet", (app, cast) -> app.router().exit(cast.connection(), cast.packet())),
                new Attempt("log where it goes", (app, cast) -> app.router().forwardVerbosely(cast.packet())),
                new Attempt("watch the servers", (app, cast) -> app.health().sessions(cast.connections())),
                new Attempt("count devices", (app, cast) -> app.statistics().devices(cast.connections())),
                new Attempt("make offers fit", (app, cast) -> app.pages().offer(cast.preferences())),
                new Attempt(
                        "have ads placed elsewhere", (app, cast) -> app.ads().order(cast.preferences())),
                new Attempt("let a platform bid", (app, cast) -> app.ads().bid(cast.preferences())),
                new Attempt("count a page view", (app, cast) -> app.collector().collect(cast.hit())),
                new Attempt("keep a visitor's address", (app, cast) -> app.collector()
                        .collectRaw(cast.hit())),
                new Attempt(
                        "move data to Moscow", (app, cast) -> app.relocation().toMoscow(cast.customer())),
                new Attempt("move data to Frankfurt", (app, cast) -> app.relocation()
                        .toFrankfurt(cast.customer())),
                new Attempt("tell the police", (app, cast) -> app.disclosures().answer(cast.customer())),
                new Attempt(
                        "obey a court order", (app, cast) -> Situation.where("request.justification", "order 12 O 4/26")
                                .and("request.disclosure_ground", "required_by_law")
                                .run(() -> app.disclosures().answer(cast.customer()))),
                new Attempt("give people a copy", (app, cast) -> app.export().copy(cast.customer())),
                new Attempt("sell addresses", (app, cast) -> app.sale().sell(cast.customer())));
    }
}
