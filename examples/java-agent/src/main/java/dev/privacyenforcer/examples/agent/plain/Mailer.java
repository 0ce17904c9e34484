package dev.privacyenforcer.examples.agent.plain;

/** Hands letters to a company that delivers them. */
class Mailer {

    String send(Owner owner, String text) {
        return "mailed " + text.length() + " characters to " + owner.getMail();
    }
}
