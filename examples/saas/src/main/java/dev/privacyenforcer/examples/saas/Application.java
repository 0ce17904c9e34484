package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.examples.saas.account.SignUp;
import dev.privacyenforcer.examples.saas.analytics.Collector;
import dev.privacyenforcer.examples.saas.analytics.HostingClient;
import dev.privacyenforcer.examples.saas.assistant.Assistant;
import dev.privacyenforcer.examples.saas.assistant.ModelClient;
import dev.privacyenforcer.examples.saas.audit.AccessLog;
import dev.privacyenforcer.examples.saas.billing.Billing;
import dev.privacyenforcer.examples.saas.billing.PaymentClient;
import dev.privacyenforcer.examples.saas.crm.CrmClient;
import dev.privacyenforcer.examples.saas.crm.CrmSync;
import dev.privacyenforcer.examples.saas.mail.Mailer;
import dev.privacyenforcer.examples.saas.mail.Newsletter;
import dev.privacyenforcer.examples.saas.mail.ServiceNotices;
import dev.privacyenforcer.examples.saas.sale.DataBroker;
import dev.privacyenforcer.examples.saas.sale.DataSale;
import dev.privacyenforcer.examples.saas.support.SupportDesk;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** The services of the application, wired by hand; none of them knows that a policy exists. */
record Application(
        SignUp signUp,
        ServiceNotices notices,
        Newsletter newsletter,
        Billing billing,
        CrmSync crm,
        Collector collector,
        SupportDesk support,
        DataSale sale,
        Assistant assistant,
        AccessLog log) {

    static Application over(Wire wire) {
        Mailer mailer = new Mailer(wire);
        return new Application(
                new SignUp(),
                new ServiceNotices(mailer),
                new Newsletter(mailer),
                new Billing(new PaymentClient(wire)),
                new CrmSync(new CrmClient(wire)),
                new Collector(new HostingClient(wire)),
                new SupportDesk(),
                new DataSale(new DataBroker(wire)),
                new Assistant(new ModelClient(wire)),
                new AccessLog());
    }
}
