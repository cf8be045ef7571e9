package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.strata.shared.dev.launcher.Notice.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DevLogTest {

    private static final String STAMP = "[11/26/26, 13:54:44:719 UTC] 00000021 ";

    private final DevLog log =
            new DevLog(Path.of("/src/my strata"), "catalog", Path.of("/src/my strata/.dev/catalog/server.log"));

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
                                STAMP
                                        + "io.zonky.test.db.postgres.embedded.EmbeddedPostgres          I Detected a Linux x86_64 system",
                                STAMP
                                        + "org.flywaydb.core.internal.command.DbMigrate                 I Migrating schema \"public\" to version \"1 - create product\""))
                .extracting(Notice::text)
                .containsExactly("starts its PostgreSQL", "migrates its database");
    }

    @Test
    void namesLineOfFailedMigration() {
        assertThat(
                        read(
                                STAMP
                                        + "org.flywaydb.core.internal.command.DbMigrate                 E Migration of schema \"public\" to version \"2 - add y\" failed! Changes successfully rolled back.",
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.migration.MigrationException: Database migration failed: Failed to execute script V2__add_y.sql SQL State : 42703 Error Code : 0 Message : ERROR: column \"x\" of relation \"product\" does not exist Position: 20 Location : db/migration/V2__add_y.sql (/src/my strata/services/catalog/target/classes/db/migration/V2__add_y.sql) Line : 4 Statement : Run Flyway with -X option to see the actual statement causing the problem",
                                "Caused by: org.flywaydb.core.internal.exception.FlywayMigrateException: Failed to execute script V2__add_y.sql",
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0265E: Error occured while notifying listeners of web application start: dev.strata.shared.data.migration.MigrationException: Database migration failed: Failed to execute script V2__add_y.sql"))
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
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.migration.MigrationException: Cannot apply database migration /src/my strata/services/catalog/target/classes/db/migration/V2__add_y.sql: Migration checksum mismatch for migration version 2 > Applied to database : -2099552783 > Resolved locally : -1274800649 Either revert the changes to the migration, or run repair to update the schema history."))
                .extracting(Notice::text)
                .containsExactly(
                        "migration V2 was edited after it was applied (services/catalog/src/main/resources/db/migration/V2__add_y.sql). Type \"reset catalog\" and Enter to delete its data and apply all migrations anew, or undo the edit and add another migration.");
    }

    @Test
    void saysWhatToDoAboutDeletedMigration() {
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.migration.MigrationException: Cannot apply database migration V2__add_y.sql: Detected applied migration not resolved locally: 2. If you removed this migration intentionally, run repair to mark the migration as deleted."))
                .extracting(Notice::text)
                .containsExactly(
                        "migration V2__add_y.sql was applied, but the file is gone. Type \"reset catalog\" and Enter to delete its data and apply all migrations anew, or restore the file.");
    }

    @Test
    void saysWhichOtherMigrationIsInvalid() {
        assertThat(
                        read(
                                STAMP
                                        + "com.ibm.ws.webcontainer.webapp                               E SRVE0283E: Exception caught while initializing context: dev.strata.shared.data.migration.MigrationException: Cannot apply database migration /src/my strata/services/catalog/target/classes/db/migration/V1_5__add_y.sql: Detected resolved migration not applied to database: 1.5. To ignore this migration, set -ignoreMigrationPatterns='*:ignored'."))
                .extracting(Notice::text)
                .containsExactly(
                        "does not start: migration services/catalog/src/main/resources/db/migration/V1_5__add_y.sql: Detected resolved migration not applied to database: 1.5. To ignore this migration, set -ignoreMigrationPatterns='*:ignored'.");
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
                                + "dev.strata.shared.web.mapper.ProblemLog                      E Unexpected failure of GET /api/v1/products",
                        "java.lang.IllegalStateException: broken",
                        "\tat dev.strata.catalog.resource.v1.ProductResource.list(ProductResource.java:41)"))
                .containsExactly(new Notice(
                        Kind.MESSAGE, "ERROR Unexpected failure of GET /api/v1/products (.dev/catalog/server.log)"));
    }

    @Test
    void ignoresEverythingElse() {
        assertThat(
                        read(
                                "Launching defaultServer (Open Liberty 26.0.0.5/wlp-1.0.114) on OpenJDK 64-Bit Server VM",
                                STAMP
                                        + "com.ibm.ws.http.internal.VirtualHostImpl                     A CWWKT0016I: Web application available (default_host): http://localhost:9080/"))
                .isEmpty();
    }

    private List<Notice> read(String... lines) {
        return List.of(lines).stream().map(log::read).flatMap(Optional::stream).toList();
    }
}
