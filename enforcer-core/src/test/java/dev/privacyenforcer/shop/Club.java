package dev.privacyenforcer.shop;

import dev.privacyenforcer.DataSubjectExport;
import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.annotations.CollectedAt;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.rights.PersonalObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who know each other, and what a club keeps of them: all shapes in which objects hold data. */
public final class Club {

    private Club() {}

    /** Somebody with a number. */
    @DataSubject("customer")
    public abstract static class Party {

        @DataSubjectId
        private final String number;

        @CollectedAt
        private final Instant since;

        @PersonalData("user.name")
        private final String name;

        Party(String number, String name, Instant since) {
            this.number = number;
            this.name = name;
            this.since = since;
        }
    }

    /** A member. */
    @DataSubject("customer")
    public static final class Member extends Party {

        @PersonalData("user.contact.email")
        private final String email;

        @PersonalData("user.demographic.date_of_birth")
        private final LocalDate born = LocalDate.of(1815, 12, 10);

        @PersonalData("user.authorization.password")
        private final char[] password = {'c', 'a', 'n', 'a', 'r', 'y'};

        @PersonalData("user.behavior")
        private final int visits = 7;

        @PersonalData("user.contact.phone_number")
        private final Optional<String> phone = Optional.of("555");

        @PersonalData("user.contact.phone_number")
        private final @Nullable String fax = null;

        @PersonalData("user.account.settings")
        private final Map<String, String[]> settings = Map.of("tags", new String[] {"a", "b"});

        private final @PersonalData("user.payment") Guarded<String> iban;
        private final Map<String, Place> places = new HashMap<>();
        private final List<Order> orders = new ArrayList<>();
        private final @Nullable Member friend;

        /** A member who knows another. */
        public Member(String number, String name, Instant since, Guarded<String> iban, @Nullable Member friend) {
            super(number, name, since);
            this.email = name + "@club.example";
            this.iban = iban;
            this.friend = friend;
            places.put("home", new Place("Paris", friend));
        }

        /** {@return an order of this member} */
        public Order order(Instant at, String... items) {
            Order order = new Order(this, List.of(items), at);
            orders.add(order);
            return order;
        }

        @PersonalData("user.name")
        private String salutation() {
            throw new AssertionError("nobody calls methods to export data");
        }
    }

    /** Where somebody lives, perhaps with others. */
    @DataSubject("customer")
    public record Place(
            @PersonalData("user.contact.address.city") String city,
            @Nullable Member host) {}

    /** What somebody ordered. */
    @DataSubject("customer")
    public static final class Order {

        private final Member member;

        @PersonalData("user.behavior.purchase_history")
        private final List<String> items;

        @PersonalData(value = "user.name", of = "employee")
        private final String clerk = "canary-clerk";

        @CollectedAt
        private final Instant at;

        Order(Member member, List<String> items, Instant at) {
            this.member = member;
            this.items = items;
            this.at = at;
        }
    }

    /** A class that one cannot annotate. */
    public static final class Foreign {

        private final long key;
        private final String mail;

        /** A foreign object. */
        public Foreign(long key, String mail) {
            this.key = key;
            this.mail = mail;
        }
    }

    /** {@return a copy of somebody's data} */
    public static DataSubjectExport copy(PersonalObjects objects) {
        return DataSubjectExport.access(objects);
    }

    /** {@return what somebody may take elsewhere} */
    public static DataSubjectExport portable(PersonalObjects objects) {
        return DataSubjectExport.portability(objects);
    }
}
