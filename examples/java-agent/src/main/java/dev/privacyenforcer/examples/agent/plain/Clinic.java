package dev.privacyenforcer.examples.agent.plain;

import java.util.List;
import java.util.stream.Collectors;

/** What the clinic does in a day. */
class Clinic {

    private final Mailer mailer;

    Clinic(Mailer mailer) {
        this.mailer = mailer;
    }

    String register(int id, String lastName) {
        Owner owner = new Owner(id, lastName, "555-0100", "ada@example.org");
        owner.getPets().add(new Pet("Leo"));
        return "registered " + owner.getPets().get(0).getName();
    }

    String treat(Owner owner, String findings) {
        Visit visit = new Visit(findings);
        owner.getPets().get(0).getVisits().add(visit);
        return "noted " + visit.notes.length() + " characters";
    }

    String callBack(Owner owner) {
        return "calling " + owner.getTelephone();
    }

    String remind(Owner owner) {
        return mailer.send(owner, "Leo is due for his vaccination");
    }

    String advertise(Owner owner) {
        return "advertising to " + owner.getMail();
    }

    /** One line for each owner. */
    String export(List<Owner> owners) {
        return owners.stream()
                .map(owner -> owner.getLastName() + ";" + owner.getTelephone())
                .collect(Collectors.joining("\n", "exported ", ""));
    }

    /** How many owners have more than one pet. */
    long count(List<Owner> owners) {
        return owners.stream()
                .filter(owner ->
                        !owner.getLastName().isEmpty() && owner.getPets().size() > 1)
                .count();
    }
}
