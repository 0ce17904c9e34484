package dev.privacyenforcer.examples.forms;

import java.util.List;
import java.util.stream.Stream;

/** The one list of forms. */
public final class Forms {

    private Forms() {}

    /** {@return all forms, group by group} */
    public static List<Form> all() {
        return Stream.of(
                        DirectForms.all(),
                        NestForms.all(),
                        TypeForms.all(),
                        TextForms.all(),
                        FlowForms.all(),
                        ObjectForms.all(),
                        RecordForms.all(),
                        WriteForms.all(),
                        InheritanceForms.all(),
                        ThreadForms.all(),
                        EgressForms.all(),
                        DoorForms.all(),
                        HandleForms.all(),
                        SerialForms.all(),
                        LibraryForms.all(),
                        SpringForms.all(),
                        GeneratedForms.all(),
                        KotlinForms.all(),
                        PersistenceForms.all(),
                        LateForms.all())
                .flatMap(List::stream)
                .toList();
    }
}
