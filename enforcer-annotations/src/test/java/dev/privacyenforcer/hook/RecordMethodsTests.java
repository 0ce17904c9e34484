package dev.privacyenforcer.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.hook.AccessPoint.Kind;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

class RecordMethodsTests {

    private record Contact(String email, int age, String plain) {}

    @Test
    void printsCategoriesInPlaceOfLabelledComponents() throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        CallSite site = (CallSite) RecordMethods.bootstrap(
                lookup,
                "toString",
                MethodType.methodType(String.class, Contact.class),
                "user.contact.email;user.age;",
                Contact.class,
                "email;age;plain",
                lookup.findGetter(Contact.class, "email", String.class),
                lookup.findGetter(Contact.class, "age", int.class),
                lookup.findGetter(Contact.class, "plain", String.class));
        MethodHandle toString = site.getTarget();
        assertThat((String) toString.invokeExact(new Contact("secret", 4, "p")))
                .isEqualTo("Contact[email=[user.contact.email], age=[user.age], plain=p]");
    }

    @Test
    void readsTheFactsOfAnAccessPoint() {
        AccessPoint point = AccessPoint.parse(
                "SCOPE",
                "app.A",
                "",
                "send",
                0,
                "",
                "purpose=p",
                "recipient=r",
                "operation=STORE",
                "country=US",
                "reviewedBy=a=b",
                "data=customer:user.name",
                "data=visitor:ip");
        assertThat(point.kind()).isEqualTo(Kind.SCOPE);
        assertThat(point.purpose()).isEqualTo("p");
        assertThat(point.recipient()).isEqualTo("r");
        assertThat(point.operation()).isEqualTo(Operation.STORE);
        assertThat(point.country()).isEqualTo("US");
        assertThat(point.reviewedBy()).isEqualTo("a=b");
        assertThat(point.data()).containsExactly(new Datum("customer", "user.name"), new Datum("visitor", "ip"));
        assertThat(point.location()).isEqualTo("app.A.send(Unknown Source)");
    }

    @Test
    void refusesFactsOfOtherVersions() {
        assertThatThrownBy(() -> AccessPoint.parse("SCOPE", "app.A", "", "m", 0, "", "colour=red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour=red")
                .hasMessageContaining("app.A");
    }
}
