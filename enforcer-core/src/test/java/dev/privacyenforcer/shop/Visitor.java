package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;
import java.time.LocalDate;

/** Somebody of whom much is known. */
@DataSubject("customer")
final class Visitor {

    @DataSubjectId
    private final String number;

    @PersonalData("user.contact.email")
    private final String email;

    @PersonalData("user.device.ip_address")
    private final String address;

    @PersonalData("user.demographic.date_of_birth")
    private final LocalDate born;

    @PersonalData("user.location.precise")
    private final double latitude;

    @PersonalData("user.authorization.password")
    private String password = "";

    Visitor(String number) {
        this.number = number;
        this.email = number + "@shop.example";
        this.address = "203.0.113.77";
        this.born = LocalDate.of(1984, 5, 17);
        this.latitude = 48.1371;
    }

    String number() {
        return number;
    }

    String email() {
        return email;
    }

    String address() {
        return address;
    }

    LocalDate born() {
        return born;
    }

    double latitude() {
        return latitude;
    }

    String password() {
        return password;
    }

    void password(String set) {
        password = set;
    }
}
