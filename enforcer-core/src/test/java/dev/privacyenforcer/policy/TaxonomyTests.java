package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Taxonomy.Kind;
import dev.privacyenforcer.policy.Taxonomy.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaxonomyTests {

    private final Taxonomy taxonomy = Taxonomy.shipped();

    @Test
    void knowsTheKeysOfFideslangAndItsExtensions() {
        assertThat(taxonomy.keys(Kind.CATEGORY))
                .contains("user.contact.email", "user.device.type", "user.device.browser", "user.behavior.page_view");
        assertThat(taxonomy.keys(Kind.PURPOSE)).contains("analytics", "third_party_sharing.sale");
        assertThat(taxonomy.keys(Kind.DATA_SUBJECT)).contains("customer", "website_visitor");
    }

    @Test
    void knowsNoRecipients() {
        for (Kind kind : Kind.values()) {
            assertThat(taxonomy.knows(kind, "processor.payment")).isFalse();
        }
    }

    @Test
    void tellsTitleAndIri() {
        assertThat(taxonomy.term(Kind.CATEGORY, "user.contact.email"))
                .contains(new Term(
                        Kind.CATEGORY,
                        "user.contact.email",
                        "User Contact Email",
                        "https://w3id.org/dpv/pd#EmailAddress"));
        assertThat(taxonomy.term(Kind.CATEGORY, "User.contact.email")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesEachKeyAParentATitleAndAnIri(Kind kind) {
        assertThat(List.copyOf(taxonomy.keys(kind))).isSorted().allSatisfy(key -> {
            Term term = taxonomy.term(kind, key).orElseThrow();
            assertThat(term.title()).isNotBlank();
            assertThat(term.iri()).matches("https://w3id\\.org/dpv(/pd|/tech|/ai)?#[A-Za-z]+");
            assertThat(Taxonomy.parent(key))
                    .satisfiesAnyOf(
                            parent -> assertThat(parent).isEmpty(),
                            parent -> assertThat(taxonomy.knows(kind, parent)).isTrue());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "user.contact, user.contact, true",
        "user.contact, user.contact.email, true",
        "user, user.contact.email, true",
        "user.contact, user.contacts, false",
        "user.contact.email, user.contact, false",
        "user.contact, User.contact.email, false",
        "use, user, false"
    })
    void coversAKeyAndEverythingBeneathIt(String ancestor, String key, boolean covered) {
        assertThat(Taxonomy.covers(ancestor, key)).isEqualTo(covered);
    }
}
