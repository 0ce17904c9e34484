package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** What a visitor typed into a form of a customer's website: nothing of ours to know. */
@DataSubject("website_visitor")
public final class FormSubmission {

    @PersonalData("user.contact.email")
    private final String email;

    /** Collects an e-mail address, if the policy lets it. */
    public FormSubmission(String email) {
        this.email = email;
    }

    /** {@return the address the visitor typed} */
    public String getEmail() {
        return email;
    }
}
