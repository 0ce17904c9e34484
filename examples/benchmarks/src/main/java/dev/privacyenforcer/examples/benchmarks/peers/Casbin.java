package dev.privacyenforcer.examples.benchmarks.peers;

import java.util.List;
import org.casbin.jcasbin.main.CachedEnforcer;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** jCasbin, with and without its cache of answers. */
final class Casbin implements Peer {

    private static final String MODEL = """
            [request_definition]
            r = purpose, recipient

            [policy_definition]
            p = purpose, recipient

            [policy_effect]
            e = some(where (p.eft == allow))

            [matchers]
            m = r.purpose == p.purpose && r.recipient == p.recipient
            """;

    private final Enforcer enforcer;

    private Casbin(Enforcer enforcer, Rules rules) {
        this.enforcer = enforcer;
        enforcer.enableLog(false);
        enforcer.addPolicies(rules.all().stream()
                .map(rule -> List.of(rule.purpose(), rule.recipient()))
                .toList());
    }

    static Casbin plain(Rules rules) {
        return new Casbin(new Enforcer(model()), rules);
    }

    static Casbin cached(Rules rules) {
        return new Casbin(new CachedEnforcer(model()), rules);
    }

    @Override
    public boolean decide(String purpose, String recipient) {
        return enforcer.enforce(purpose, recipient);
    }

    private static Model model() {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        return model;
    }
}
