package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.examples.saas.account.Customer;
import dev.privacyenforcer.examples.saas.ads.Preferences;
import dev.privacyenforcer.examples.saas.analytics.Device;
import dev.privacyenforcer.examples.saas.analytics.PageHit;
import dev.privacyenforcer.examples.saas.assistant.Prompt;
import dev.privacyenforcer.examples.saas.billing.BillingDetails;
import dev.privacyenforcer.examples.saas.billing.Card;
import dev.privacyenforcer.examples.saas.support.Ticket;
import dev.privacyenforcer.examples.saas.usage.Session;
import dev.privacyenforcer.examples.saas.vpn.Connection;
import dev.privacyenforcer.examples.saas.vpn.Packet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The people of the scenes. Their data are invented, and unlike any other text of the program, so that each would be
 * noticed wherever it turned up.
 */
record Cast(
        Customer customer,
        BillingDetails billing,
        Card card,
        Ticket ticket,
        Prompt prompt,
        Session session,
        List<Session> sessions,
        Connection connection,
        List<Connection> connections,
        Packet packet,
        Preferences preferences,
        PageHit hit) {

    private static final int CROWD = 10;

    static final String CUSTOMER = "c-1";

    static final String NAME = "Ottilie Quandt-Zephyr";
    static final String EMAIL = "ottilie@quandt-zephyr.example";
    static final String PASSWORD = "mauve-Xylophon-4711";
    static final String PAYMENT_METHOD = "Kumquat debit account 9920417";
    static final String ADDRESS = "Obere Zwirngasse 77b, Quitzdorf";
    static final String TICKET = "Why does my funnel wobble on Wednesdays?";
    static final String PROMPT = "Draw me a funnel in the shape of a heron";
    static final String CARD = "4929 9171 0022 8846";
    static final String EXPIRY = "heron 11/31";
    static final String CUSTOMER_IP = "192.0.2.219";
    static final String FEATURE = "heatmap of moon phases";
    static final String OPENED = "a quarter past Thursday";
    static final String DESTINATION = "heron-post.example";
    static final String THEME = "ultraviolet-paisley";
    static final String CUSTOMER_LANGUAGE = "gv-IM-x-ramsey";
    static final String SITE = "gnu.example";
    static final String IP = "203.0.113.177";
    static final String PATH = "/pricing/gnu-plan";
    static final String REFERRER = "search.wombat.example";
    static final String LANGUAGE = "fo-FO-x-klaksvik";
    static final String COUNTRY = "Faroe Islands";
    static final String DEVICE = "wristphone";
    static final String BROWSER = "Galeon 2007";
    static final String OPERATING_SYSTEM = "Plan Nine from Bell Labs";
    static final String SCREEN = "1913x1077";
    static final String VISITOR_EMAIL = "visitor-zq@corvid.example";

    /** Everything personal that the scenes process. */
    static final List<String> VALUES = List.of(
            NAME,
            EMAIL,
            PASSWORD,
            PAYMENT_METHOD,
            ADDRESS,
            TICKET,
            PROMPT,
            CARD,
            EXPIRY,
            CUSTOMER_IP,
            FEATURE,
            OPENED,
            DESTINATION,
            THEME,
            CUSTOMER_LANGUAGE,
            IP,
            PATH,
            REFERRER,
            LANGUAGE,
            COUNTRY,
            DEVICE,
            BROWSER,
            OPERATING_SYSTEM,
            SCREEN,
            VISITOR_EMAIL);

    static Cast assembled() {
        Device device = new Device(DEVICE, BROWSER, OPERATING_SYSTEM, SCREEN);
        return new Cast(
                new Customer(CUSTOMER, NAME, EMAIL, PASSWORD),
                new BillingDetails(CUSTOMER, PAYMENT_METHOD, ADDRESS),
                new Card(CUSTOMER, CARD, EXPIRY),
                new Ticket(CUSTOMER, TICKET),
                new Prompt(CUSTOMER, PROMPT),
                session(CUSTOMER),
                crowd(Cast::session),
                connection(CUSTOMER),
                crowd(Cast::connection),
                new Packet(CUSTOMER, "%-32sGET /".formatted(DESTINATION).getBytes(StandardCharsets.US_ASCII)),
                new Preferences(CUSTOMER, THEME, CUSTOMER_LANGUAGE),
                new PageHit(SITE, IP, PATH, REFERRER, LANGUAGE, device));
    }
    /** {@return the same of ten customers} */
    private static <T> List<T> crowd(Function<String, T> each) {
        return IntStream.rangeClosed(1, CROWD)
                .mapToObj(number -> each.apply("c-" + number))
                .toList();
    }

    private static Session session(String customer) {
        return new Session(customer, CUSTOMER_IP, FEATURE);
    }

    private static Connection connection(String customer) {
        return new Connection(customer, CUSTOMER_IP, DEVICE, OPERATING_SYSTEM, OPENED);
    }
}
