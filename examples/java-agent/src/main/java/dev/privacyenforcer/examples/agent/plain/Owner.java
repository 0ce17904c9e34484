package dev.privacyenforcer.examples.agent.plain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Somebody whose pets are treated, as a generator writes it: nobody can annotate it. */
public class Owner implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int id;
    private final String lastName;
    private final String telephone;
    private final String mail;
    private final transient List<Pet> pets = new ArrayList<>();

    Owner(int id, String lastName, String telephone, String mail) {
        this.id = id;
        this.lastName = lastName;
        this.telephone = telephone;
        this.mail = mail;
    }

    int getId() {
        return id;
    }

    String getLastName() {
        return lastName;
    }

    String getTelephone() {
        return telephone;
    }

    String getMail() {
        return mail;
    }

    List<Pet> getPets() {
        return pets;
    }
}
