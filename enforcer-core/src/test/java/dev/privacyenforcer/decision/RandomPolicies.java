package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.Header;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Safeguard;
import dev.privacyenforcer.policy.Selector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small random policies over a small world of keys, so that rules meet often. */
final class RandomPolicies {

    static final List<String> SUBJECTS = List.of("customer", "visitor", "child");
    static final List<String> CATEGORIES =
            List.of("user", "user.contact", "user.contact.email", "user.contacts", "user.device", "user.device.ip");
    static final List<String> PURPOSES = List.of(
            "essential",
            "essential.service",
            "essential.service.pay",
            "essential.legal_claims",
            "marketing",
            "marketing.mail");
    static final List<String> RECIPIENTS = List.of("processor", "processor.pay", "processor.payment", "partner", "crm");

    static final List<String> PLACES = List.of("DE", "RU", "NO", "US", "US-CA", "US-NY", "EU", "EEA");
    private static final List<String> TESTS = List.of(
            "data_subject.country",
            "data_subject.age",
            "request.channel",
            "request.gpc",
            "recipient.role",
            "recipient.encrypted",
            "storage.country");

    private final Random random;

    RandomPolicies(long seed) {
        this.random = new Random(seed);
    }

    Policy policy() {
        List<Activity> activities = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            activities.add(activity("a" + i));
        }
        List<Prohibition> prohibitions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            prohibitions.add(prohibition("p" + i));
        }
        return policy(activities, prohibitions);
    }

    Policy policy(List<Activity> activities, List<Prohibition> prohibitions) {
        LocalDate day = LocalDate.parse(chance(20) ? "2030-01-01" : "2026-01-01");
        return new Policy(
                new Header("random", null, null, chance(3) ? null : day, null, null, true),
                Mode.BLOCK,
                Controller.UNDECLARED,
                Map.of(),
                dataSubjects(),
                Map.of(),
                Map.of(),
                recipients(),
                activities,
                prohibitions,
                List.of(),
                Map.of(),
                chance(2) ? List.of() : new RandomRetention(this).rules(),
                List.of(),
                List.of(),
                "0");
    }

    Request request() {
        List<String> recipients = chance(2) ? List.of() : some(RECIPIENTS);
        return new Request(
                one(SUBJECTS),
                one(CATEGORIES),
                one(List.of(Operation.values())),
                chance(10) ? null : one(PURPOSES),
                recipients,
                chance(3) ? null : one(PLACES));
    }

    /** What somebody said about some purposes, and some facts; nothing about the others. */
    Said said() {
        Map<String, ConsentState> consents = new LinkedHashMap<>();
        for (String purpose : chance(3) ? PURPOSES : some(PURPOSES)) {
            consents.put(purpose, state());
            for (String recipient : RECIPIENTS) {
                String category = chance(2) ? one(CATEGORIES) : null;
                String channel = chance(2) ? one(List.of("web", "mail")) : null;
                consents.put(Said.key(purpose, new Bonds(chance(2) ? recipient : null, category, channel)), state());
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "data_subject.country", one(PLACES));
        put(facts, "data_subject.age", chance(8) ? "thirteen" : (Object) one(List.of(11L, 12L, 13, 17L, 18L, 40L)));
        put(facts, "request.channel", one(List.of("web", "mail", "fax", " ", true)));
        put(facts, "request.gpc", random.nextBoolean());
        RandomRetention.EVENTS.forEach(event -> put(facts, "moment " + event, new RandomRetention(this).moment()));
        RECIPIENTS.forEach(recipient -> put(facts, "recipient.encrypted " + recipient, random.nextBoolean()));
        return new Said(consents, facts, chance(3) ? one(List.of(PersonStatus.values())) : null);
    }

    private ConsentState state() {
        return switch (random.nextInt(3)) {
            case 0 -> ConsentState.GIVEN;
            case 1 -> ConsentState.EXPLICIT;
            default -> one(List.of(ConsentState.values()));
        };
    }

    private void put(Map<String, Object> facts, String attribute, Object value) {
        if (!chance(4)) {
            facts.put(attribute, chance(8) ? Said.UNAVAILABLE : value);
        }
    }

    Prohibition prohibition(String id) {
        boolean consent = chance(4);
        Condition unless = chance(3) ? condition() : consent ? Condition.ALWAYS : null;
        return new Prohibition(
                id,
                null,
                new Selector(
                        maybe(SUBJECTS), maybe(CATEGORIES), few(CATEGORIES), maybe(PURPOSES), ops(), few(RECIPIENTS)),
                chance(2) ? Condition.ALWAYS : condition(),
                unless,
                consent,
                chance(3),
                chance(2) ? Prohibition.Cause.PROHIBITED : one(List.of(Prohibition.Cause.values())),
                null,
                List.of("c" + id));
    }

    Condition condition() {
        Map<String, Condition.Test> tests = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String attribute = one(TESTS);
            tests.put(attribute, chance(5) ? new Condition.Known() : test(attribute));
        }
        return new Condition(tests);
    }

    private Condition.Test test(String attribute) {
        return switch (attribute) {
            case "data_subject.country", "storage.country" -> new Condition.In(some(PLACES));
            case "data_subject.age" -> range();
            case "request.channel" -> new Condition.OneOf(some(List.of("web", "mail", "post")));
            case "recipient.role" -> new Condition.OneOf(some(List.of("processor", "third_party")));
            default -> new Condition.Is(random.nextBoolean());
        };
    }

    private Condition.Test range() {
        Long min = chance(3) ? null : (Long) one(List.of(12L, 13L));
        return new Condition.Between(min, min != null && chance(2) ? null : (Long) one(List.of(13L, 17L, 18L)));
    }

    private Activity activity(String id) {
        String purpose = one(PURPOSES) + (chance(4) ? ".**" : "");
        List<String> categories = chance(8) ? List.of("*") : some(CATEGORIES);
        return new Activity(
                id,
                null,
                purpose,
                maybe(SUBJECTS),
                categories,
                few(CATEGORIES),
                ops(),
                bases(),
                few(RECIPIENTS),
                List.of(),
                chance(8) ? List.of(new Obligation(one(List.of(Obligation.Duty.values())), null, ops())) : List.of(),
                null,
                Map.of(),
                List.of("c" + id));
    }

    private List<LegalBasis> bases() {
        List<LegalBasis> bases = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LegalBasis.Basis basis = one(List.of(LegalBasis.Basis.values()));
            bases.add(
                    chance(2)
                            ? LegalBasis.of(basis)
                            : new LegalBasis(
                                    basis,
                                    one(List.of(LegalBasis.Model.values())),
                                    chance(3),
                                    Set.copyOf(few(List.of(LegalBasis.Bond.values()))),
                                    chance(2) ? Condition.ALWAYS : condition(),
                                    chance(3) ? condition() : null,
                                    null,
                                    null,
                                    null,
                                    chance(3) ? "safety" : null));
        }
        return bases;
    }

    private Map<String, DataSubjectCategory> dataSubjects() {
        Map<String, DataSubjectCategory> declared = new LinkedHashMap<>();
        for (String key : SUBJECTS) {
            var role = chance(3) ? DataSubjectCategory.Role.PROCESSOR : DataSubjectCategory.Role.CONTROLLER;
            declared.put(key, new DataSubjectCategory(key, null, role, null, List.of()));
        }
        return declared;
    }

    private Map<String, RecipientDetails> recipients() {
        Map<String, RecipientDetails> declared = new LinkedHashMap<>();
        for (String key : some(RECIPIENTS)) {
            List<String> countries = one(List.of(List.of(), List.of("DE"), List.of("DE", "US")));
            Safeguard safeguard = chance(2) ? null : Safeguard.SCC;
            RecipientDetails.Role role = chance(3) ? null : one(List.of(RecipientDetails.Role.values()));
            declared.put(key, new RecipientDetails(key, null, role, countries, safeguard, null, null, List.of()));
        }
        return declared;
    }

    Set<Operation> ops() {
        Set<Operation> operations = EnumSet.of(one(List.of(Operation.values())));
        operations.addAll(some(List.of(Operation.values())));
        return operations;
    }

    <T> List<T> few(List<T> of) {
        return chance(2) ? List.of() : List.of(one(of));
    }

    <T> List<T> maybe(List<T> of) {
        return chance(2) ? List.of() : some(of);
    }

    private <T> List<T> some(List<T> of) {
        List<T> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            some.add(one(of));
        }
        return some;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
