package dev.privacyenforcer.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Spring finds everything here by itself, so nothing is a promise to applications. */
@AnalyzeClasses(
        packages = "dev.privacyenforcer.spring",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTests {

    @ArchTest
    static final ArchRule nothingIsPublic =
            classes().that().areTopLevelClasses().should().notBePublic();

    @ArchTest
    static final ArchRule namesSayWhatTheThingIs =
            classes().should().haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|Processor)");
}
