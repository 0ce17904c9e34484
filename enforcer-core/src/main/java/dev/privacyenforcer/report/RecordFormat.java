package dev.privacyenforcer.report;

/** A form in which the record can be written. */
public enum RecordFormat {
    /** One self-contained page, for people. */
    HTML("inventory.html"),
    /** Everything, for programs; {@code privacy/record-1.schema.json}. */
    JSON("record.json"),
    /** One row for each line of the record; needs {@code jackson-dataformat-csv}. */
    CSV("record.csv"),
    /** The same as a workbook, with the other tables on further sheets; needs {@code fastexcel}. */
    XLSX("record.xlsx"),
    /** Linked data in terms of the W3C Data Privacy Vocabulary. */
    JSONLD("record.jsonld"),
    /** What is declared, as resources of fideslang 3.1; JSON, and so YAML as well. */
    FIDES("fides.yml"),
    /** The flows as a diagram that code hosting sites draw. */
    MERMAID("flows.mmd");

    private final String file;

    RecordFormat(String file) {
        this.file = file;
    }

    /** {@return the name of the file} */
    public String file() {
        return file;
    }
}
