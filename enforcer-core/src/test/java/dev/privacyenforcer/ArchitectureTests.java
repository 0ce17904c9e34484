package dev.privacyenforcer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rooms of the house, and who may enter which. */
@AnalyzeClasses(
        packages = "dev.privacyenforcer",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTests {

    private static final String ROOT = "dev.privacyenforcer";

    @ArchTest
    static final ArchRule packagesFormADirectedAcyclicGraph =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thePolicyKnowsNobody = noClasses()
            .that()
            .resideInAPackage(ROOT + ".policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT,
                    ROOT + ".decision..",
                    ROOT + ".evidence..",
                    ROOT + ".report..",
                    ROOT + ".weave..",
                    ROOT + ".hook..");

    @ArchTest
    static final ArchRule decisionsKnowOnlyThePolicy = noClasses()
            .that()
            .resideInAPackage(ROOT + ".decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".evidence..", ROOT + ".report..", ROOT + ".weave..", ROOT + ".hook..");

    @ArchTest
    static final ArchRule evidenceKnowsNoReport = noClasses()
            .that()
            .resideInAPackage(ROOT + ".evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".report..", ROOT + ".weave..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheEntryPoint = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".cli..", ROOT + ".agent..", ROOT + ".test..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule theRunTimeLoadsNoByteBuddy = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".weave..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.bytebuddy..");

    @ArchTest
    static final ArchRule onlyTheRulesKnowArchUnit = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".archunit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.tngtech.archunit..", ROOT + ".archunit..");

    @ArchTest
    static final ArchRule theRulesKnowPolicyAndDecisionsAlone = noClasses()
            .that()
            .resideInAPackage(ROOT + ".archunit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".evidence..", ROOT + ".report..", ROOT + ".weave..", ROOT + ".hook..");

    @ArchTest
    static final ArchRule theWeaverStandsBeside = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".weave..", ROOT + ".cli..", ROOT + ".agent..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".weave..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheTools = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".agent..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".cli..", ROOT + ".agent..", "picocli..");

    @ArchTest
    static final ArchRule onlyTheTestSupportKnowsJUnit = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".test..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", ROOT + ".test..");

    @ArchTest
    static final ArchRule namesSayWhatTheThingIs =
            classes().should().haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|Processor)");

    /** A public type is a promise: each stands in a list, so that a new one shows in review. */
    @ArchTest
    static void publicTypesAreListed(JavaClasses classes) throws IOException {
        List<String> promised;
        try (InputStream list = ArchitectureTests.class.getResourceAsStream("/public-types.txt")) {
            promised = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        }
        assertThat(classes.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().endsWith("Generated"))
                        .map(JavaClass::getName)
                        .filter(name -> !name.startsWith(ROOT + ".annotations.") && !name.startsWith(ROOT + ".hook."))
                        .sorted())
                .containsExactlyElementsOf(promised);
    }
}
