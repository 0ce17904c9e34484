package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.examples.saas.account.Relocation;
import dev.privacyenforcer.examples.saas.account.SignUp;
import dev.privacyenforcer.examples.saas.ads.AdPlatform;
import dev.privacyenforcer.examples.saas.ads.Personalization;
import dev.privacyenforcer.examples.saas.analytics.Collector;
import dev.privacyenforcer.examples.saas.analytics.HostingClient;
import dev.privacyenforcer.examples.saas.assistant.Assistant;
import dev.privacyenforcer.examples.saas.assistant.ModelClient;
import dev.privacyenforcer.examples.saas.assistant.Training;
import dev.privacyenforcer.examples.saas.audit.AccessLog;
import dev.privacyenforcer.examples.saas.billing.Billing;
import dev.privacyenforcer.examples.saas.billing.Checkout;
import dev.privacyenforcer.examples.saas.billing.PaymentClient;
import dev.privacyenforcer.examples.saas.crm.CrmClient;
import dev.privacyenforcer.examples.saas.crm.CrmSync;
import dev.privacyenforcer.examples.saas.legal.AuthorityClient;
import dev.privacyenforcer.examples.saas.legal.Disclosures;
import dev.privacyenforcer.examples.saas.mail.Mailer;
import dev.privacyenforcer.examples.saas.mail.Newsletter;
import dev.privacyenforcer.examples.saas.mail.ServiceNotices;
import dev.privacyenforcer.examples.saas.rights.DataExport;
import dev.privacyenforcer.examples.saas.sale.DataBroker;
import dev.privacyenforcer.examples.saas.sale.DataSale;
import dev.privacyenforcer.examples.saas.support.SupportDesk;
import dev.privacyenforcer.examples.saas.usage.AbuseDetector;
import dev.privacyenforcer.examples.saas.usage.AnalyticsClient;
import dev.privacyenforcer.examples.saas.usage.UsageMetrics;
import dev.privacyenforcer.examples.saas.usage.UsageReports;
import dev.privacyenforcer.examples.saas.vpn.AbuseWatch;
import dev.privacyenforcer.examples.saas.vpn.Router;
import dev.privacyenforcer.examples.saas.vpn.ServerHealth;
import dev.privacyenforcer.examples.saas.vpn.Statistics;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** The services of the application, wired by hand; none of them knows that a policy exists. */
record Application(
        SignUp signUp,
        Relocation relocation,
        ServiceNotices notices,
        Newsletter newsletter,
        Billing billing,
        Checkout checkout,
        CrmSync crm,
        Collector collector,
        SupportDesk support,
        DataSale sale,
        Assistant assistant,
        Training training,
        UsageReports usage,
        UsageMetrics metrics,
        AbuseDetector abuse,
        Disclosures disclosures,
        DataExport export,
        Router router,
        ServerHealth health,
        AbuseWatch watch,
        Statistics statistics,
        Personalization pages,
        AdPlatform ads,
        AccessLog log) {

    static Application over(Wire wire) {
        Mailer mailer = new Mailer(wire);
        return new Application(
                new SignUp(),
                new Relocation(),
                new ServiceNotices(mailer),
                new Newsletter(mailer),
                new Billing(new PaymentClient(wire)),
                new Checkout(new PaymentClient(wire)),
                new CrmSync(new CrmClient(wire)),
                new Collector(new HostingClient(wire)),
                new SupportDesk(),
                new DataSale(new DataBroker(wire)),
                new Assistant(new ModelClient(wire)),
                new Training(),
                new UsageReports(new AnalyticsClient(wire)),
                new UsageMetrics(),
                new AbuseDetector(),
                new Disclosures(new AuthorityClient(wire)),
                new DataExport(),
                new Router(),
                new ServerHealth(),
                new AbuseWatch(),
                new Statistics(),
                new Personalization(),
                new AdPlatform(wire),
                new AccessLog());
    }
}
