package dev.privacyenforcer.examples.benchmarks.peers;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.EnvironmentProperties;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;
import org.ow2.authzforce.core.pdp.impl.PdpModelHandler;
import org.ow2.authzforce.core.xmlns.pdp.Pdp;

/** AuthzForce, an engine for XACML 3.0, called without XML: one policy, one rule with a target for each of ours. */
final class Xacml implements Peer {

    private static final String ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
    private static final String RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
    private static final AttributeFqn PURPOSE = AttributeFqns.newInstance(ACTION, Optional.empty(), "purpose");
    private static final AttributeFqn RECIPIENT = AttributeFqns.newInstance(RESOURCE, Optional.empty(), "recipient");
    private static final String ENGINE = """
            <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="8.1">
              <policyProvider id="file" xsi:type="StaticPolicyProvider">
                <policyLocation>%s</policyLocation>
              </policyProvider>
              <rootPolicyRef policySet="false">peers</rootPolicyRef>
            </pdp>
            """;
    private static final String POLICY = """
            <Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="peers" Version="1.0"
                RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-unless-permit">
              <Target/>
            %s
            </Policy>
            """;
    private static final String RULE = """
              <Rule RuleId="%1$s-%2$s" Effect="Permit"><Target><AnyOf><AllOf>%3$s%4$s</AllOf></AnyOf></Target></Rule>""";
    private static final String MATCH = """
            <Match MatchId="urn:oasis:names:tc:xacml:1.0:function:string-equal">\
            <AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">%s</AttributeValue>\
            <AttributeDesignator Category="%s" AttributeId="%s"\
             DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/></Match>""";

    /** The engine's own needs a Spring older than that of Spring Security. */
    private static final EnvironmentProperties AS_WRITTEN = text -> text;

    private final BasePdpEngine engine;

    Xacml(Rules rules) {
        try {
            engine = new BasePdpEngine(configuration(rules));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean decide(String purpose, String recipient) {
        DecisionRequestBuilder<?> request = engine.newRequestBuilder(2, 2);
        put(request, PURPOSE, purpose);
        put(request, RECIPIENT, recipient);
        return engine.evaluate(request.build(false)).getDecision() == DecisionType.PERMIT;
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static void put(DecisionRequestBuilder<?> request, AttributeFqn name, String value) {
        request.putNamedAttributeIfAbsent(
                name, Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(value)));
    }

    /** The engine reads its policy from a file only. */
    private static PdpEngineConfiguration configuration(Rules rules) throws IOException {
        Path policy = Files.createTempFile("peers", ".xml");
        try {
            Files.writeString(policy, POLICY.formatted(rules.text(Xacml::permit, "\n")));
            return new PdpEngineConfiguration(engine(policy), AS_WRITTEN);
        } finally {
            Files.delete(policy);
        }
    }

    private static Pdp engine(Path policy) {
        Source source = new StreamSource(new StringReader(ENGINE.formatted(policy.toUri())));
        try {
            return new PdpModelHandler(null, null).unmarshal(source, Pdp.class);
        } catch (JAXBException refused) {
            throw new IllegalStateException("AuthzForce refuses its configuration", refused);
        }
    }

    private static String permit(Rules.Rule rule) {
        return RULE.formatted(
                rule.purpose(),
                rule.recipient(),
                MATCH.formatted(rule.purpose(), ACTION, "purpose"),
                MATCH.formatted(rule.recipient(), RESOURCE, "recipient"));
    }
}
