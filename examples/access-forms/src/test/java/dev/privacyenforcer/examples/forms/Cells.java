package dev.privacyenforcer.examples.forms;

/** What the cells of the table say. */
final class Cells {

    static final String CAUGHT = "caught";
    static final String MASKED = "masked";
    static final String NOT_POSSIBLE = "–";
    static final String MISS = "MISS";

    private Cells() {}

    static String refused(String code) {
        return "refused (" + code + ")";
    }

    static String of(Form form, Column column, Outcome forbidden, Outcome permitted) {
        return switch (forbidden.kind()) {
            case OUT ->
                form.residual() == null
                        ? MISS + ": the value got out"
                        : "residual: " + residual(form, column).word();
            case REFUSED -> refused(forbidden.detail());
            case DENIED, SEALED -> permitted.kind() == Outcome.Kind.OUT ? CAUGHT : notEven(permitted);
            case MASKED ->
                permitted.kind() == Outcome.Kind.OUT
                        ? CAUGHT
                        : form.masks() || column == Column.GUARDED ? MASKED : notEven(permitted);
            case FAILED, ABSENT -> column == Column.GUARDED ? CAUGHT : MISS + ": " + forbidden;
        };
    }

    /** With the doors of the JDK guarded, what persistence moves is seen and recorded. */
    private static Residual residual(Form form, Column column) {
        return column == Column.STRICT && form.group().equals("jpa") && form.residual() == Residual.REFLECTION
                ? Residual.INFRASTRUCTURE
                : form.residual();
    }

    /** "Caught" would prove nothing. */
    private static String notEven(Outcome permitted) {
        return MISS + ": the value does not get out where the policy permits it: " + permitted;
    }

    /** {@return what the totals count a cell as} */
    static String kind(String cell) {
        if (cell.startsWith("refused")) {
            return "refused";
        }
        if (cell.startsWith("residual")) {
            return "residual";
        }
        return cell.equals(MASKED) ? CAUGHT : cell;
    }
}
