package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes to those who want it. */
public final class Newsletter implements Campaign {

    @Override
    public List<String> send(String... numbers) {
        return sendTo(Stream.of(numbers)
                .map(number -> new Customer(number, number + "@shop.example"))
                .toList());
    }

    @Purpose("marketing.communications.email")
    private static List<String> sendTo(List<Customer> customers) {
        List<String> sent = new ArrayList<>();
        for (Customer customer : customers) {
            try {
                sent.add(customer.email());
            } catch (RuntimeException denied) {
                sent.add(String.valueOf(denied.getMessage()));
            }
        }
        return sent;
    }

    @Override
    public String city(String number) {
        return cityOf(new Address("Paris"), number);
    }

    @Purpose("marketing.communications.email")
    @SuppressWarnings("unused") // the guard uses the number
    private static String cityOf(Address address, @DataSubjectId String number) {
        return address.city();
    }

    @Override
    public int visit(String number, BooleanSupplier visitor) {
        return visits(new Address("Paris"), number, visitor);
    }

    @Purpose("marketing.communications.email")
    @SuppressWarnings("unused") // the guard uses the number
    private static int visits(Address address, @DataSubjectId String number, BooleanSupplier visitor) {
        int reads = 0;
        do {
            reads += address.city().length() / "Paris".length();
        } while (visitor.getAsBoolean());
        return reads;
    }

    @Override
    public <T> T ask(String number, Function<Supplier<String>, T> somebody) {
        return answer(new Address("Paris"), number, somebody);
    }

    @Purpose("marketing.communications.email")
    @SuppressWarnings("unused") // the guard uses the number
    private static <T> T answer(Address address, @DataSubjectId String number, Function<Supplier<String>, T> somebody) {
        return somebody.apply(address::city);
    }

    @Override
    public String cityOfNobody() {
        return city(new Address("Paris"));
    }

    @Purpose("marketing.communications.email")
    private static String city(Address address) {
        return address.city();
    }

    @Override
    @Purpose("marketing.communications.email")
    @Recipient(value = "processor.mail", categories = "user.contact.email", of = "customer")
    public String hand(@DataSubjectId long number) {
        return "handed over";
    }
}
