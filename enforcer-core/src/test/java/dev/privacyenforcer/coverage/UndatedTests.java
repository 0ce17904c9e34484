package dev.privacyenforcer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.coverage.Undated.Member;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.Club;
import dev.privacyenforcer.shop.Customer;
import dev.privacyenforcer.shop.Parcel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndatedTests {

    private static final List<String> CLASSES = List.of(
            Customer.class.getName(),
            Parcel.class.getName(),
            Club.Member.class.getName(),
            Club.Place.class.getName(),
            UndatedTests.class.getName() + "$Outer$Inner",
            "com.acme.Gone");

    @Test
    void readsFromClassFilesWhichMembersNothingDates() {
        assertThat(Undated.in(CLASSES, UndatedTests.class.getClassLoader()))
                .containsExactly(
                        new Member("dev.privacyenforcer.shop.Customer#email", "customer", "user.contact.email"),
                        new Member("dev.privacyenforcer.shop.Club$Place#city", "customer", "user.contact.address.city"),
                        new Member(
                                "dev.privacyenforcer.coverage.UndatedTests$Outer$Inner#name", "visitor", "user.name"),
                        new Member(
                                "dev.privacyenforcer.coverage.UndatedTests$Outer$Inner#of()", "employee", "user.name"));
    }

    @Test
    void findsFaultWithRulesThatCountFromThere() {
        List<Member> members = Undated.in(CLASSES, UndatedTests.class.getClassLoader());
        Policy policy = policy("""
                {"id": "mail", "categories": ["user.contact"], "period": "P6M"},
                {"id": "staff", "dataSubjects": ["employee"], "period": "P1Y"},
                {"id": "device", "categories": ["user.device"], "period": "P1D"}""");

        assertThat(Undated.matters(policy)).isTrue();
        assertThat(Undated.findings(policy, members))
                .hasSize(2)
                .anyMatch(finding -> finding.contains("'mail'") && finding.contains("Customer#email, dev"))
                .anyMatch(finding -> finding.contains("'staff'") && finding.contains("Inner#of()"));
    }

    @Test
    void costsNothingWhereNoRuleCountsFromThere() {
        assertThat(Undated.matters(policy("")) || Undated.matters(policy("""
                {"id": "words", "criterion": "as long as needed"},
                {"id": "quit", "from": "account.deleted", "period": "P1D"}"""))).isFalse();
    }

    private static Policy policy(String retention) {
        String json = """
                {"policy": {"id": "shop"}, "dataSubjects": {"customer": {}, "employee": {}, "visitor": {}},
                 "retention": [%s]}""".formatted(retention);
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    /** Whose inner class says nothing of whose data it holds. */
    @dev.privacyenforcer.annotations.DataSubject("visitor")
    static final class Outer {

        static final class Inner {
            @dev.privacyenforcer.annotations.PersonalData("user.device")
            private static final List<String> SHARED = List.of();

            @Deprecated
            @dev.privacyenforcer.annotations.PersonalData("user.name")
            private String name = SHARED.toString();

            @dev.privacyenforcer.annotations.PersonalData(value = "user.name", of = "employee")
            String of() {
                return name;
            }
        }
    }
}
