package dev.privacyenforcer.examples.agent.plain;

/** As a generator writes it: nobody can annotate it. */
public class OwnerDto {

    /** Not even private. */
    public String telephone = "";
}
