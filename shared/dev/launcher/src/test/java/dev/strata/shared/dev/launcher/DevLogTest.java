package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.strata.shared.dev.launcher.Notice.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DevLogTest {

    private static final String STAMP = "[INFO] [11/26/26, 13:54:44:719 UTC] 00000021 ";

    private final DevLog log =
            new DevLog(Path.of("/src/strata"), "catalog", Path.of("/src/strata/.dev/catalog/server.log"));

    @Test
    void followsApplicationThroughReload() {
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.app.manager.AppMessageHelper                      I CWWKZ0018I: Starting application catalog."))
                .containsExactly(new Notice(Kind.APPLICATION_STARTING, ""));
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.app.manager.AppMessageHelper                      A CWWKZ0003I: The application catalog updated in 1.542 seconds."))
                .containsExactly(new Notice(Kind.APPLICATION_STARTED, ""));
    }

    @Test
    void showsStepsOfStart() {
        assertThat(
                        read(
                                "[INFO] CWWKM2129I: Server defaultServer has been created at /src/strata/services/catalog/target/liberty/usr/servers/defaultServer.",
                                STAMP
                                        + "io.zonky.test.db.postgres.embedded.EmbeddedPostgres          I Detected a Linux x86_64 system",
                                STAMP
                                        + "org.flywaydb.core.internal.command.DbMigrate                 I Migrating schema \"public\" to version \"1 - create product\""))
                .extracting(Notice::text)
                .containsExactly("prepares its server", "starts its PostgreSQL", "migrates its database");
    }

    @Test
    void namesSourceLineThatDoesNotCompile() {
        assertThat(read(
                        "[INFO] Recompiling with compiler options: [--release, 17, -encoding, UTF-8]",
                        "/src/strata/services/catalog/src/main/java/dev/strata/catalog/resource/v1/ProductResource.java:202: error: cannot find symbol",
                        " void x() { foo(); bar(); }",
                        "            ^",
                        "  symbol:   method foo()",
                        "  location: class ProductResource",
                        "/src/strata/services/catalog/src/main/java/dev/strata/catalog/resource/v1/ProductResource.java:202: error: cannot find symbol",
                        " void x() { foo(); bar(); }",
                        "                   ^",
                        "  symbol:   method bar()",
                        "  location: class ProductResource",
                        "2 errors",
                        "[INFO] catalog source compilation had errors."))
                .containsExactly(
                        new Notice(
                                Kind.MESSAGE,
                                "does not compile, the old code goes on: services/catalog/src/main/java/dev/strata/catalog/resource/v1/ProductResource.java:202: cannot find symbol foo() (and 1 more)"));
    }

    @Test
    void namesSourceLineThatDoesNotCompileAtTheStart() {
        assertThat(read(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] /src/strata/services/catalog/src/main/java/dev/strata/catalog/resource/v1/ProductResource.java:[202,17] cannot find symbol",
                        "  symbol:   method missing()",
                        "  location: class dev.strata.catalog.resource.v1.ProductResource",
                        "[INFO] 1 error"))
                .containsExactly(
                        new Notice(
                                Kind.MESSAGE,
                                "does not compile: services/catalog/src/main/java/dev/strata/catalog/resource/v1/ProductResource.java:202: cannot find symbol missing()"));
    }

    @Test
    void forgetsCompileErrorsOnceTheyAreFixed() {
        read(
                "/src/strata/shared/utils/src/main/java/dev/strata/shared/utils/Ids.java:9: error: ';' expected",
                "[INFO] utils source compilation had errors.");

        assertThat(read("[INFO] utils source compilation was successful.")).isEmpty();
        assertThat(read("[INFO] utils tests compilation had errors."))
                .extracting(Notice::text)
                .containsExactly("its tests do not compile: see its log");
    }

    @Test
    void namesLineOfFailedMigration() {
        assertThat(
                        read(
                                STAMP
                                        + "org.flywaydb.core.internal.command.DbMigrate                 E Migration of schema \"public\" to version \"2 - add y\" failed! Changes successfully rolled back.",
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.lifecycle.MigrationException: A database migration failed: Failed to execute script V2__add_y.sql SQL State : 42703 Error Code : 0 Message : ERROR: column \"x\" of relation \"product\" does not exist Position: 20 Location : db/migration/V2__add_y.sql (/src/strata/services/catalog/target/classes/db/migration/V2__add_y.sql) Line : 4 Statement : Run Flyway with -X option to see the actual statement causing the problem",
                                "[INFO] Caused by: org.flywaydb.core.internal.exception.FlywayMigrateException: Failed to execute script V2__add_y.sql",
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0265E: Error occured while notifying listeners of web application start: dev.strata.shared.data.lifecycle.MigrationException: A database migration failed: Failed to execute script V2__add_y.sql"))
                .containsExactly(
                        new Notice(
                                Kind.APPLICATION_FAILED,
                                "migration V2 failed: column \"x\" of relation \"product\" does not exist (services/catalog/src/main/resources/db/migration/V2__add_y.sql:4)"));
    }

    @Test
    void saysWhatToDoAboutEditedMigration() {
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.lifecycle.MigrationException: The database migration /src/strata/services/catalog/target/classes/db/migration/V2__add_y.sql can't be applied: Migration checksum mismatch for migration version 2 > Applied to database : -2099552783 > Resolved locally : -1274800649 Either revert the changes to the migration, or run repair to update the schema history."))
                .extracting(Notice::text)
                .containsExactly(
                        "migration V2 was edited after it was applied (services/catalog/src/main/resources/db/migration/V2__add_y.sql). Type \"reset catalog\" and Enter to delete its data and apply all migrations anew, or undo the edit and add another migration.");
    }

    @Test
    void saysWhatToDoAboutDeletedMigration() {
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.lifecycle.MigrationException: The database migration V2__add_y.sql can't be applied: Detected applied migration not resolved locally: 2. If you removed this migration intentionally, run repair to mark the migration as deleted."))
                .extracting(Notice::text)
                .containsExactly(
                        "migration V2__add_y.sql was applied, but the file is gone. Type \"reset catalog\" and Enter to delete its data and apply all migrations anew, or restore the file.");
    }

    @Test
    void saysWhyApplicationDoesNotStart() {
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.app.manager.AppMessageHelper                      E CWWKZ0004E: An exception occurred while starting the application catalog. The exception message was: com.ibm.ws.container.service.state.StateChangeException: org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type Callable<String> with qualifiers @Default"))
                .containsExactly(
                        new Notice(
                                Kind.APPLICATION_FAILED,
                                "does not start: WELD-001408: Unsatisfied dependencies for type Callable<String> with qualifiers @Default"));
    }

    @Test
    void passesFirstLineOfErrorsOn() {
        assertThat(read(
                        STAMP
                                + "dev.strata.shared.web.mapper.UnexpectedProblemMapper         E Unexpected failure of GET /api/v1/products",
                        "[INFO] java.lang.IllegalStateException: broken",
                        "[INFO] \tat dev.strata.catalog.resource.v1.ProductResource.list(ProductResource.java:41)"))
                .containsExactly(new Notice(
                        Kind.MESSAGE, "ERROR Unexpected failure of GET /api/v1/products (.dev/catalog/server.log)"));
    }

    @Test
    void sumsUpTests() {
        assertThat(read(
                        "[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.05 s -- in dev.strata.catalog.entity.ProductTest",
                        "[INFO] Tests run: 33, Failures: 0, Errors: 0, Skipped: 0"))
                .containsExactly(new Notice(Kind.MESSAGE, "33 tests passed"));
        assertThat(read(
                        "[ERROR] Failures: ",
                        "[ERROR]   ProductTest.rejectsNegativePrice:31 ",
                        "[ERROR] Tests run: 33, Failures: 1, Errors: 0, Skipped: 0"))
                .containsExactly(
                        new Notice(Kind.MESSAGE, "1 of 33 tests failed: ProductTest.rejectsNegativePrice:31 "));
    }

    @Test
    void ignoresEverythingElse() {
        assertThat(
                        read(
                                "[INFO] Copying 6 resources from src/main/resources to target/classes",
                                "warning: Unable to parse persistence.xml: Unable to build configuration.xml JAXBContext",
                                "1 warning",
                                STAMP
                                        + "com.ibm.ws.http.internal.VirtualHostImpl                     A CWWKT0016I: Web application available (default_host): http://localhost:9080/"))
                .isEmpty();
    }

    private List<Notice> read(String... lines) {
        return List.of(lines).stream().map(log::read).flatMap(Optional::stream).toList();
    }
}
