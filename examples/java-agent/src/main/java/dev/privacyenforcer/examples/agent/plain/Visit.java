package dev.privacyenforcer.examples.agent.plain;

/** What was found on a visit; not even private. */
public class Visit {

    /** Free text, which may say anything of the owner, too. */
    public final String notes;

    Visit(String notes) {
        this.notes = notes;
    }
}
