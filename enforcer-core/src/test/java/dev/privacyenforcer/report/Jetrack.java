package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.CategoryExtension;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.Header;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.PurposeDetails;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Remark;
import dev.privacyenforcer.policy.Safeguard;
import dev.privacyenforcer.policy.Selector;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** A policy like the one of a web analytics company: controller for its customers, processor for their visitors. */
@NullUnmarked
final class Jetrack {

    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Set<Operation> USUAL =
            EnumSet.of(Operation.COLLECT, Operation.USE, Operation.DERIVE, Operation.STORE, Operation.ERASE);

    private Jetrack() {}

    static final Titles TITLES = Map.ofEntries(
            Map.entry("user.name", "Name"),
            Map.entry("user.contact.email", "E-mail address"),
            Map.entry("user.contact.address", "Postal address"),
            Map.entry("user.payment", "Payment details"),
            Map.entry("user.financial.credit_card", "Full card number"),
            Map.entry("user.device.ip_address", "IP address"),
            Map.entry("user.device.browser", "Browser"),
            Map.entry("user.device.type", "Device type"),
            Map.entry("user.location.imprecise", "Country and general region"),
            Map.entry("user.behavior.browsing_history", "Pages viewed"),
            Map.entry("essential.service", "Provide and maintain the service"),
            Map.entry("essential.service.payment_processing", "Payments and subscription"),
            Map.entry("essential.service.notifications.email", "Service messages by e-mail"),
            Map.entry("essential.service.operations.support", "Support and inquiries"),
            Map.entry("analytics", "Analyse usage"),
            Map.entry("essential.legal_obligation", "Comply with legal obligations"),
            Map.entry("marketing.communications.email", "Marketing by e-mail"),
            Map.entry("third_party_sharing.sale", "Sale of personal data"))::get;

    static Policy policy() {
        return new Policy(
                new Header(
                        "jetrack",
                        "Jetrack Privacy Policy",
                        "2025-12-21",
                        LocalDate.parse("2025-12-21"),
                        null,
                        null,
                        true),
                Mode.BLOCK,
                new Controller("Jetrack", "privacy@jetrack.com", null, null, List.of()),
                byKey(
                        DataSubjectCategory::key,
                        new DataSubjectCategory(
                                "customer", "Customers", DataSubjectCategory.Role.CONTROLLER, null, List.of("1.1")),
                        new DataSubjectCategory(
                                "website_visitor",
                                "Visitors of customers' websites",
                                DataSubjectCategory.Role.PROCESSOR,
                                "The customer whose website is tracked",
                                List.of("1.2"))),
                byKey(
                        CategoryExtension::key,
                        new CategoryExtension("user.device.screen", "Screen size", null, List.of("1.2"))),
                byKey(
                        PurposeDetails::key,
                        new PurposeDetails(
                                "analytics", "Show customers how their site is used", List.of(), null, List.of("2"))),
                recipients(),
                activities(),
                prohibitions(),
                List.of(),
                List.of(
                        new Remark("9", "LEGALLY_DOUBTFUL", "Use of the service is no consent to a transfer."),
                        new Remark("6", "NOT_ENFORCEABLE", "Physical security of data centres.")),
                SHA);
    }

    private static Map<String, RecipientDetails> recipients() {
        return byKey(
                RecipientDetails::key,
                new RecipientDetails(
                        "processor.payment",
                        "Payment provider",
                        RecipientDetails.Role.PROCESSOR,
                        List.of("US"),
                        Safeguard.SCC,
                        "SCC module 2, signed 2025-03-01",
                        "DPA-17",
                        List.of("3")),
                new RecipientDetails(
                        "processor.hosting",
                        "Hosting provider",
                        RecipientDetails.Role.PROCESSOR,
                        List.of("US"),
                        null,
                        null,
                        null,
                        List.of("3", "9")),
                new RecipientDetails(
                        "authority", "Courts and authorities", null, List.of(), null, null, null, List.of("3")));
    }

    private static List<Activity> activities() {
        return List.of(
                activity("accounts", "Customer accounts", "essential.service", List.of("customer"))
                        .data("user.name", "user.contact", "user.account")
                        .bases(Basis.CONTRACT)
                        .to("processor.hosting")
                        .build("1.1", "2"),
                activity("billing", "Billing", "essential.service.payment_processing", List.of("customer"))
                        .data("user.payment", "user.contact.address")
                        .bases(Basis.CONTRACT, Basis.LEGAL_OBLIGATION)
                        .to("processor.payment")
                        .build("1.1", "2"),
                activity("messages", null, "essential.service.notifications.email", List.of("customer"))
                        .data("user.contact.email")
                        .bases(Basis.UNDECLARED)
                        .build("2"),
                activity("support", "Support", "essential.service.operations.support", List.of("customer"))
                        .data("user.name", "user.contact.email")
                        .build("2"),
                activity("legal", null, "essential.legal_obligation", List.of())
                        .data("*")
                        .bases(Basis.LEGAL_OBLIGATION)
                        .to("authority")
                        .build("2", "3"),
                activity("site-analytics", "Website analytics", "analytics", List.of("website_visitor"))
                        .data("user.device", "user.location.imprecise", "user.behavior.browsing_history")
                        .except("user.device.ip_address")
                        .to("processor.hosting")
                        .build("1.2"));
    }

    private static List<Prohibition> prohibitions() {
        return List.of(
                prohibition("no-ip-storage", "IP addresses are neither stored nor logged")
                        .data("user.device.ip_address")
                        .operations(Operation.STORE, Operation.LOG)
                        .build("1.3"),
                prohibition("no-sale", "Personal data are never sold")
                        .purposes("third_party_sharing.sale")
                        .operations(EnumSet.complementOf(EnumSet.of(Operation.ERASE)))
                        .build("3"),
                prohibition("no-card-storage", "Card numbers are not kept")
                        .data("user.financial.credit_card")
                        .operations(Operation.STORE, Operation.LOG)
                        .build("1.1"),
                prohibition("no-precise-location", "No precise location")
                        .data("user.location.precise")
                        .operations(EnumSet.complementOf(EnumSet.of(Operation.ERASE)))
                        .build("1.2"));
    }

    static RuleBuilder activity(String id, String title, String purpose, List<String> dataSubjects) {
        RuleBuilder rule = new RuleBuilder(id, title);
        rule.purposes = List.of(purpose);
        rule.dataSubjects = dataSubjects;
        return rule;
    }

    static ProhibitionBuilder prohibition(String id, String title) {
        return new ProhibitionBuilder(id, title);
    }

    @SafeVarargs
    static <T> Map<String, T> byKey(Function<T, String> key, T... values) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T value : values) {
            map.put(key.apply(value), value);
        }
        return map;
    }

    /** An activity under construction. */
    static final class RuleBuilder {

        private final String id;
        private final String title;
        private List<String> purposes = List.of();
        private List<String> dataSubjects = List.of();
        private List<String> categories = List.of();
        private List<String> except = List.of();
        private List<String> recipients = List.of();
        private List<LegalBasis> bases = List.of();

        private RuleBuilder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        RuleBuilder data(String... keys) {
            categories = List.of(keys);
            return this;
        }

        RuleBuilder except(String... keys) {
            except = List.of(keys);
            return this;
        }

        RuleBuilder to(String... keys) {
            recipients = List.of(keys);
            return this;
        }

        RuleBuilder bases(Basis... all) {
            bases = List.of(all).stream().map(basis -> LegalBasis.of(basis)).toList();
            return this;
        }

        Activity build(String... clauses) {
            return new Activity(
                    id,
                    title,
                    purposes.get(0),
                    dataSubjects,
                    categories,
                    except,
                    USUAL,
                    bases,
                    recipients,
                    List.of(),
                    List.of(clauses));
        }
    }

    /** A prohibition under construction. */
    static final class ProhibitionBuilder {

        private final String id;
        private final String title;
        private List<String> categories = List.of();
        private List<String> purposes = List.of();
        private Set<Operation> operations = Set.of();

        private ProhibitionBuilder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        ProhibitionBuilder data(String... keys) {
            categories = List.of(keys);
            return this;
        }

        ProhibitionBuilder purposes(String... keys) {
            purposes = List.of(keys);
            return this;
        }

        ProhibitionBuilder operations(Operation... all) {
            return operations(EnumSet.copyOf(List.of(all)));
        }

        ProhibitionBuilder operations(Set<Operation> all) {
            operations = all;
            return this;
        }

        Prohibition build(String... clauses) {
            Selector selector = new Selector(List.of(), categories, List.of(), purposes, operations, List.of());
            return new Prohibition(id, title, selector, false, null, List.of(clauses));
        }
    }
}
