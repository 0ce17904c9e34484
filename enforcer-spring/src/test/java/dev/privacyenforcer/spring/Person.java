package dev.privacyenforcer.spring;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Guard;
import java.util.List;

/** A labelled class with its guards written out, as the weaver leaves it. */
@DataSubject("customer")
class Person {

    private static final int NAME = read("name", "user.name");
    private static final int PHONE = read("phone", "user.contact.phone_number");

    @PersonalData("user.name")
    private final String name = "Ada";

    @PersonalData("user.contact.phone_number")
    private final String phone = "0815";

    /** Without a getter, so that Jackson reads the field. */
    @JsonProperty
    @SuppressWarnings("UnusedVariable")
    @PersonalData("user.name")
    private final String nick = "Lady A";

    public String getName() {
        return (String) Guard.read(this, name, NAME);
    }

    public String getPhone() {
        return (String) Guard.read(this, phone, PHONE);
    }

    /** Unlabelled, and reads what is labelled. */
    public String getShown() {
        return "call " + Guard.read(this, phone, PHONE);
    }

    public int getSize() {
        return 1;
    }

    private static int read(String field, String category) {
        return AccessPoints.number(AccessPoint.of(
                AccessPoint.Kind.READ,
                Person.class.getName(),
                "Person.java",
                "get",
                1,
                Person.class.getName() + "#" + field,
                List.of(new Datum("customer", category))));
    }
}
