package dev.strata.shared.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Checks that each package has a package-info and a class, and that the package-info states what the layer may call.
 */
final class ResideInDocumentedPackages extends ArchCondition<JavaClass> {

    private static final String PACKAGE_INFO = "package-info";

    ResideInDocumentedPackages() {
        super("reside in a package whose package-info states what it may call");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        JavaPackage javaPackage = type.getPackage();
        boolean isDocumented = javaPackage.getClasses().stream().anyMatch(ResideInDocumentedPackages::isPackageInfo);
        boolean isEmpty = javaPackage.getClasses().stream().allMatch(ResideInDocumentedPackages::isPackageInfo);
        if (!isDocumented) {
            events.add(SimpleConditionEvent.violated(
                    type, String.format(Locale.ROOT, "%s has no package-info", javaPackage.getName())));
        }
        if (isEmpty) {
            events.add(SimpleConditionEvent.violated(
                    type, String.format(Locale.ROOT, "%s contains no classes", javaPackage.getName())));
        }
        if (isPackageInfo(type)) {
            Layer.of(type).ifPresent(layer -> checkPermission(type, layer, events));
        }
    }

    /** Class files contain no comments, so this reads the sources of the module under test. */
    private static void checkPermission(JavaClass packageInfo, Layer layer, ConditionEvents events) {
        String file = packageInfo.getName().replace('.', '/') + ".java";
        sourceOf(file)
                .filter(source -> !source.contains(layer.permission()))
                .ifPresent(source -> events.add(SimpleConditionEvent.violated(
                        packageInfo, String.format(Locale.ROOT, "%s does not state: %s", file, layer.permission()))));
    }

    private static Optional<String> sourceOf(String file) {
        return Stream.of("src/main/java", "src/test/java")
                .map(root -> Path.of(root, file))
                .filter(Files::exists)
                .findFirst()
                .map(ResideInDocumentedPackages::read);
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
