package dev.privacyenforcer.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.archunit.KeyUse.Kind;
import dev.privacyenforcer.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Rules that find misuse of personal data before the program runs; GDPR Art. 25(1), data protection by design.
 *
 * <p>They read class files, woven or not. They over-approximate: a call of an interface reaches every implementation.
 * And they are blind to reflection, serialization, templates and everything a container calls: what happens at run time
 * is what the guards see. Findings are sorted and the same on every machine, so that they can be frozen.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.acme", importOptions = ImportOption.DoNotIncludeTests.class)
 * class PrivacyTests {
 *
 *     @ArchTest
 *     static final ArchRule privacy = PrivacyRules.all(PolicyReader.read(Path.of("src/main/resources/privacy/policy.json")));
 * }
 * }</pre>
 */
public final class PrivacyRules {

    private PrivacyRules() {}

    /**
     * All rules of this class as one.
     *
     * @param policy the policy the code has to follow
     * @return a rule that reports what each of them finds
     */
    public static ArchRule all(Policy policy) {
        return CompositeArchRule.of(List.of(
                keysAreKnownTo(policy),
                recipientsAreDeclared(policy),
                personalDataIsPrivate(),
                personalDataIsReadForAPurpose(),
                purposesAreAllowed(policy),
                purposesAreSwitchedAsAllowed(policy)));
    }

    /**
     * Annotations name only categories, data subjects and purposes that the policy or the taxonomy knows: what is not
     * specified cannot be limited to its purpose; GDPR Art. 5(1)(b).
     *
     * <p>A category is one of the taxonomy or the policy's {@code categories}; a purpose one of the taxonomy, the
     * policy's {@code purposes} or of an activity; a data subject one of the policy's {@code dataSubjects}. Recipients
     * are left to {@link #recipientsAreDeclared}. Classes without any annotation of Enforcer make the rule fail,
     * because most likely the wrong package was imported; {@code allowEmptyShould(true)} permits that.
     *
     * <p>Valid:
     *
     * <pre>{@code
     * @DataSubject("customer")
     * class Customer {
     *     @PersonalData("user.contact.email")
     *     private String email;
     * }
     * }</pre>
     *
     * <p>Invalid, a typing error that would otherwise show when the field is first read:
     *
     * <pre>{@code
     * @DataSubject("customer")
     * class Customer {
     *     @PersonalData("user.contact.emial")
     *     private String email;
     * }
     * }</pre>
     *
     * @param policy says which keys there are
     * @return the rule
     */
    public static ArchRule keysAreKnownTo(Policy policy) {
        Set<Kind> kinds = EnumSet.complementOf(EnumSet.of(Kind.RECIPIENT));
        return classes()
                .that(name(kinds, "a category, data subject or purpose"))
                .should(new UseKnownKeys("ENF-601", new KnownKeys(policy), kinds))
                .as("keys in annotations should be known to policy "
                        + policy.header().name())
                .because("processing needs specified purposes, GDPR Art. 5(1)(b)");
    }

    /**
     * Whoever an annotation names as recipient is declared in the policy, itself or by a key above it; GDPR Art.
     * 13(1)(e) and 30(1)(d).
     *
     * <p>An application that discloses nothing passes.
     *
     * <p>Valid if the policy declares {@code processor.payment} or {@code processor}:
     *
     * <pre>{@code
     * @Recipient("processor.payment")
     * class PaymentClient {}
     * }</pre>
     *
     * <p>Invalid if the published policy never mentions a customer relationship system:
     *
     * <pre>{@code
     * @Recipient("crm")
     * class CrmClient {}
     * }</pre>
     *
     * @param policy says which recipients there are
     * @return the rule
     */
    public static ArchRule recipientsAreDeclared(Policy policy) {
        Set<Kind> kinds = EnumSet.of(Kind.RECIPIENT);
        return classes()
                .that(name(kinds, "a recipient"))
                .should(new UseKnownKeys("ENF-602", new KnownKeys(policy), kinds))
                .allowEmptyShould(true)
                .as("recipients should be declared in policy " + policy.header().name())
                .because("people are told who receives their data, GDPR Art. 13(1)(e)");
    }

    /**
     * Fields with personal data are private and no compile-time constants: only then does every access meet a guard;
     * GDPR Art. 25(1) and 32(1).
     *
     * <p>The weaver refuses such fields too; this rule says so earlier, with who accesses them. It cannot see the
     * constant value of an instance field; the weaver does. Classes without any labelled field make it fail, because
     * most likely the wrong package was imported; {@code allowEmptyShould(true)} permits that.
     *
     * <p>Valid:
     *
     * <pre>{@code
     * @PersonalData("user.contact.email")
     * private String email;
     * }</pre>
     *
     * <p>Invalid:
     *
     * <pre>{@code
     * @PersonalData("user.contact.email")
     * protected String email;
     *
     * @PersonalData("user.contact.email")
     * private static final String FALLBACK = "office@acme.example";
     * }</pre>
     *
     * @return the rule
     */
    public static ArchRule personalDataIsPrivate() {
        return fields().that()
                .areAnnotatedWith(PersonalData.class)
                .should(new BePrivate())
                .as("personal data should be private and no compile-time constants")
                .because("only then does every access meet a guard, GDPR Art. 25(1)");
    }

    /**
     * Whoever reads personal data does so for a purpose; GDPR Art. 5(1)(b).
     *
     * <p>From every read of a labelled field, and every result of a labelled method, all callers are followed outwards.
     * A method with {@code @Purpose}, its own or its type's, ends the way. So does one that may have opened a purpose
     * itself: that calls {@link dev.privacyenforcer.PurposeScope#open} or whatever else returns a scope, wherever in
     * the method the read is; or that hands the read over, as a lambda, a reference or an object it makes, to
     * {@code PurposeScope.run} or {@code call}, to a {@link dev.privacyenforcer.CapturedScope} that was captured
     * elsewhere, or to a method of the application which does that. A way that ends elsewhere, at a method that nobody
     * calls, is a finding, unless that method is
     *
     * <ul>
     *   <li>declared by the class that holds the data or one beneath it: a getter that nobody calls reads nothing;
     *   <li>a constructor or initialiser of a labelled class;
     *   <li>in a class with tests of JUnit or TestNG.
     * </ul>
     *
     * <p>{@code toString}, {@code equals}, {@code hashCode} and {@code compareTo} of labelled classes need no purpose.
     * Calls that a container makes are invisible, so the methods it calls must carry the purpose. Methods that only
     * call each other in a circle start nowhere and are not found. Classes without any labelled member make the rule
     * fail, because most likely the wrong package was imported; {@code allowEmptyShould(true)} permits that.
     *
     * <p>Valid:
     *
     * <pre>{@code
     * @Purpose("essential.service.notifications.email")
     * void remind(Customer customer) {
     *     mailer.deliver(customer.getEmail(), "Your trial ends tomorrow");
     * }
     * }</pre>
     *
     * <p>Invalid:
     *
     * <pre>{@code
     * void remind(Customer customer) {
     *     mailer.deliver(customer.getEmail(), "Your trial ends tomorrow");
     * }
     * }</pre>
     *
     * @return the rule
     */
    public static ArchRule personalDataIsReadForAPurpose() {
        return members()
                .that(givePersonalDataAway())
                .should(new BeReadForAPurpose())
                .as("personal data should be read for a purpose")
                .because("processing needs specified purposes, GDPR Art. 5(1)(b)");
    }

    /**
     * The policy permits every purpose the data that its methods can reach; GDPR Art. 5(1)(b) and 6(1).
     *
     * <p>From every read, callers are followed outwards to the first {@code @Purpose}, which is the one that decides;
     * where a program may have opened a purpose itself, nothing is judged, as class files do not tell which. On the
     * way, the innermost {@code @Recipient}, {@code @Performs} or {@code @Deidentifies} says what the read means: to
     * share, store, log or derive; else it is a use. What only a running program can know, such as consent, is never a
     * finding here, and neither is an undeclared recipient, which {@link #recipientsAreDeclared} reports. A policy that
     * is not in force yet is judged as if it were. Classes without any labelled member make the rule fail, because most
     * likely the wrong package was imported; {@code allowEmptyShould(true)} permits that.
     *
     * <p>Valid if an activity permits {@code user.contact.email} for the purpose:
     *
     * <pre>{@code
     * @Purpose("essential.service.notifications.email")
     * void remind(Customer customer) {
     *     mailer.deliver(customer.getEmail(), "Your trial ends tomorrow");
     * }
     * }</pre>
     *
     * <p>Invalid if none does:
     *
     * <pre>{@code
     * @Purpose("marketing.communications.email")
     * void advertise(Customer customer) {
     *     mailer.deliver(customer.getEmail(), "Half price until Friday");
     * }
     * }</pre>
     *
     * @param policy says what is permitted
     * @return the rule
     */
    public static ArchRule purposesAreAllowed(Policy policy) {
        return members()
                .that(givePersonalDataAway())
                .should(new BePermitted(policy))
                .as("personal data should be read only for purposes that policy "
                        + policy.header().name() + " permits")
                .because("data are not processed in a manner incompatible with their purposes, GDPR Art. 5(1)(b)");
    }

    /**
     * Whoever runs for one purpose calls nothing that opens another, unless it is one beneath it or the policy has a
     * {@code transition}; GDPR Art. 6(4).
     *
     * <p>From every method with {@code @Purpose}, its own or its type's, callers are followed outwards to the next one.
     * Lambdas and references are not followed, as another thread may run them, where no purpose is open; nor is what
     * may be run in a scope that the program opens itself. An application that labels no purpose passes. Valid if a
     * transition permits it:
     *
     * <pre>{@code
     * @Purpose("essential.service")
     * void order(Customer customer) {
     *     advertising.recommend(customer); // @Purpose("marketing.advertising")
     * }
     * }</pre>
     *
     * @param policy says which switches are permitted
     * @return the rule
     */
    public static ArchRule purposesAreSwitchedAsAllowed(Policy policy) {
        return methods()
                .that(openPurposes())
                .should(new BeSwitchedToAsAllowed(policy))
                .as("purposes should be switched only as policy "
                        + policy.header().name() + " permits")
                .because("further processing needs a compatible purpose, GDPR Art. 6(4)")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethod> openPurposes() {
        return DescribedPredicate.describe("open a purpose", method -> Labels.onMethodOrType(method, Purpose.class)
                .isPresent());
    }

    private static DescribedPredicate<JavaMember> givePersonalDataAway() {
        return DescribedPredicate.describe("give personal data away", Labels::givesDataAway);
    }

    private static DescribedPredicate<JavaClass> name(Set<Kind> kinds, String description) {
        return DescribedPredicate.describe(
                "name " + description, type -> KeyUses.of(type).stream().anyMatch(use -> kinds.contains(use.kind())));
    }
}
