package dev.strata.shared.dev.scaffolding;

/** Hides the template's own words in what the user named, so that renaming passes over them: a field productId stays. */
final class Sentinel {

    // Each stands for an o, so that what is hidden is as long as it was.
    private static final String SMALL = "\ue000";
    private static final String CAPITAL = "\ue001";

    private Sentinel() {}

    static String hide(String name) {
        return name.replaceAll("(?<=[Pp]r|[Cc]atal)o(?=duct|g)", SMALL).replaceAll("(?<=PR|CATAL)O(?=DUCT|G)", CAPITAL);
    }

    static String reveal(String text) {
        return text.replace(SMALL, "o").replace(CAPITAL, "O");
    }
}
