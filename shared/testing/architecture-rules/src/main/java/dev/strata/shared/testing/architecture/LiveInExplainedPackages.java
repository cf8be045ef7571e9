package dev.strata.shared.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Looks for the package-info beside each class, and for a class beside each package-info. */
final class LiveInExplainedPackages extends ArchCondition<JavaClass> {

    private static final String PACKAGE_INFO = "package-info";

    LiveInExplainedPackages() {
        super("live in a package with a package-info, and with more than that");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        JavaPackage home = type.getPackage();
        boolean isExplained = home.getClasses().stream().anyMatch(LiveInExplainedPackages::isPackageInfo);
        boolean isEmpty = home.getClasses().stream().allMatch(LiveInExplainedPackages::isPackageInfo);
        if (!isExplained) {
            events.add(SimpleConditionEvent.violated(type, "%s has no package-info".formatted(home.getName())));
        }
        if (isEmpty) {
            events.add(SimpleConditionEvent.violated(type, "%s holds no class".formatted(home.getName())));
        }
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getName().endsWith("." + PACKAGE_INFO);
    }
}
