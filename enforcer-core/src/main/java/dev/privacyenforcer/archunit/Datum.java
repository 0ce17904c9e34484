package dev.privacyenforcer.archunit;

/**
 * What a labelled member holds.
 *
 * @param dataSubject whose data; empty if nobody says, which fails the build elsewhere
 * @param category which data
 */
record Datum(String dataSubject, String category) {

    @Override
    public String toString() {
        return "'" + category + "' of '" + dataSubject + "'";
    }
}
