package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Thirty labelled fields, as a wide entity has. */
@DataSubject("customer")
final class GuardedEntity {

    @PersonalData("user.contact")
    private String f0 = "value 0";

    @PersonalData("user.contact")
    private String f1 = "value 1";

    @PersonalData("user.contact")
    private String f2 = "value 2";

    @PersonalData("user.contact")
    private String f3 = "value 3";

    @PersonalData("user.contact")
    private String f4 = "value 4";

    @PersonalData("user.contact")
    private String f5 = "value 5";

    @PersonalData("user.contact")
    private String f6 = "value 6";

    @PersonalData("user.contact")
    private String f7 = "value 7";

    @PersonalData("user.contact")
    private String f8 = "value 8";

    @PersonalData("user.contact")
    private String f9 = "value 9";

    @PersonalData("user.contact")
    private String f10 = "value 10";

    @PersonalData("user.contact")
    private String f11 = "value 11";

    @PersonalData("user.contact")
    private String f12 = "value 12";

    @PersonalData("user.contact")
    private String f13 = "value 13";

    @PersonalData("user.contact")
    private String f14 = "value 14";

    @PersonalData("user.contact")
    private String f15 = "value 15";

    @PersonalData("user.contact")
    private String f16 = "value 16";

    @PersonalData("user.contact")
    private String f17 = "value 17";

    @PersonalData("user.contact")
    private String f18 = "value 18";

    @PersonalData("user.contact")
    private String f19 = "value 19";

    @PersonalData("user.contact")
    private String f20 = "value 20";

    @PersonalData("user.contact")
    private String f21 = "value 21";

    @PersonalData("user.contact")
    private String f22 = "value 22";

    @PersonalData("user.contact")
    private String f23 = "value 23";

    @PersonalData("user.contact")
    private String f24 = "value 24";

    @PersonalData("user.contact")
    private String f25 = "value 25";

    @PersonalData("user.contact")
    private String f26 = "value 26";

    @PersonalData("user.contact")
    private String f27 = "value 27";

    @PersonalData("user.contact")
    private String f28 = "value 28";

    @PersonalData("user.contact")
    private String f29 = "value 29";

    String f0() {
        return f0;
    }

    String f1() {
        return f1;
    }

    String f2() {
        return f2;
    }

    String f3() {
        return f3;
    }

    String f4() {
        return f4;
    }

    String f5() {
        return f5;
    }

    String f6() {
        return f6;
    }

    String f7() {
        return f7;
    }

    String f8() {
        return f8;
    }

    String f9() {
        return f9;
    }

    String f10() {
        return f10;
    }

    String f11() {
        return f11;
    }

    String f12() {
        return f12;
    }

    String f13() {
        return f13;
    }

    String f14() {
        return f14;
    }

    String f15() {
        return f15;
    }

    String f16() {
        return f16;
    }

    String f17() {
        return f17;
    }

    String f18() {
        return f18;
    }

    String f19() {
        return f19;
    }

    String f20() {
        return f20;
    }

    String f21() {
        return f21;
    }

    String f22() {
        return f22;
    }

    String f23() {
        return f23;
    }

    String f24() {
        return f24;
    }

    String f25() {
        return f25;
    }

    String f26() {
        return f26;
    }

    String f27() {
        return f27;
    }

    String f28() {
        return f28;
    }

    String f29() {
        return f29;
    }
}
