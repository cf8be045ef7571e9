package dev.strata.shared.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Looks for the package-info beside each class, for a class beside each package-info, and for what that one says. */
final class LiveInExplainedPackages extends ArchCondition<JavaClass> {

    private static final String PACKAGE_INFO = "package-info";

    LiveInExplainedPackages() {
        super("live in a package whose package-info says what it may call");
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
        if (isPackageInfo(type)) {
            Layer.of(type).ifPresent(layer -> checkPermission(type, layer, events));
        }
    }

    /** A comment is not part of the class file, so this reads the source of the module that is being built. */
    private static void checkPermission(JavaClass packageInfo, Layer layer, ConditionEvents events) {
        String file = packageInfo.getName().replace('.', '/') + ".java";
        sourceOf(file)
                .filter(source -> !source.contains(layer.permission()))
                .ifPresent(source -> events.add(SimpleConditionEvent.violated(
                        packageInfo, "%s does not say: %s".formatted(file, layer.permission()))));
    }

    private static Optional<String> sourceOf(String file) {
        return Stream.of("src/main/java", "src/test/java")
                .map(root -> Path.of(root, file))
                .filter(Files::exists)
                .findFirst()
                .map(LiveInExplainedPackages::read);
    }

    private static String read(Path source) {
        try {
            return Files.readString(source).replaceAll("\\s*\\R \\*\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getName().endsWith("." + PACKAGE_INFO);
    }
}
