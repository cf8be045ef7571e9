package dev.strata.shared.testing.architecture;

import java.util.List;
import java.util.logging.Logger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.data.concurrency.ExpectedVersion;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * Architecture rules for services. A service runs them all with one line:
 *
 * <pre>{@code @ArchTest static final ArchTests RULES = ArchTests.in(LayerRules.class);}</pre>
 */
public final class LayerRules {

    private static final DescribedPredicate<JavaClass> NOT_GENERATED = DescribedPredicate.not(
                    nameMatching(".*_(\\$.*)?").<JavaClass>forSubtype())
            .as("not generated");
    private static final DescribedPredicate<JavaClass> IS_TYPE_OF_FIELD = DescribedPredicate.describe(
            "be the type of a field", type -> !type.getFieldsWithTypeOfSelf().isEmpty());

    /** Layers call only the layers below them. */
    @ArchTest
    public static final ArchRule LAYERS_CALL_ONLY_LAYERS_BELOW = classes()
            .that(NOT_GENERATED)
            .should(new CallOnlyAllowedLayers())
            .because("a layer that depends only on lower layers can be understood, tested and replaced on its own");

    /** The layers that every service needs contain classes. */
    @ArchTest
    public static final ArchRule REQUIRED_LAYERS_ARE_NOT_EMPTY = classes()
            .should(new ContainRequiredLayers(
                    List.of(Layer.RESOURCE, Layer.SCHEMA, Layer.SERVICE, Layer.REPOSITORY, Layer.ENTITY)))
            .because("rules about an empty layer pass without checking anything");

    /** Each package has a package-info. */
    @ArchTest
    public static final ArchRule PACKAGES_ARE_DOCUMENTED = classes()
            .should(new ResideInDocumentedPackages())
            .because("the package-info tells readers what belongs in a package");

    /** Texts are measured in code points. */
    @ArchTest
    public static final ArchRule TEXTS_ARE_MEASURED_IN_CODE_POINTS = noFields()
            .that()
            .haveRawType(String.class)
            .should()
            .beAnnotatedWith(Size.class)
            .orShould()
            .beAnnotatedWith(NotBlank.class)
            .because("@Size counts an emoji as two and @NotBlank accepts a no-break space:"
                    + " use @CodePoints and @SingleLine");

    /** Queries escape the wildcards of callers. */
    @ArchTest
    public static final ArchRule QUERIES_ESCAPE_PATTERNS = methods()
            .that()
            .areAnnotatedWith(Query.class)
            .should(new EscapePatterns())
            .allowEmptyShould(true)
            .because("_ and % in input of a caller would act as wildcards:"
                    + " write like :namePattern escape '\\', with a pattern of LikePatterns");

    /** Beans that use a repository are application-scoped. */
    @ArchTest
    public static final ArchRule REPOSITORY_USERS_ARE_APPLICATION_SCOPED = classes()
            .that(NOT_GENERATED)
            .and(new HoldsFieldOf(Repository.class))
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .because("a repository opens a session for each call, so a bean for each request would only cost time");

    /** Methods that write are transactional. */
    @ArchTest
    public static final ArchRule WRITES_ARE_TRANSACTIONAL = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..service..")
            .should(new BeTransactionalIfWriting())
            .because("all statements of a business operation take effect, or none");

    /** Transactions are declared per method. */
    @ArchTest
    public static final ArchRule TRANSACTIONS_ARE_DECLARED_PER_METHOD = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a method that only reads needs no transaction, which would take a sixth of a short request");

    /** Resources return schemas, not entities. */
    @ArchTest
    public static final ArchRule RESOURCES_DO_NOT_RETURN_ENTITIES = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..resource..")
            .should(new ReturnTypesFrom("entity"))
            .because("returning an entity turns the table into the API contract; return a schema record instead");

    /** Business layers do not depend on HTTP. */
    @ArchTest
    public static final ArchRule BUSINESS_LAYERS_DO_NOT_DEPEND_ON_HTTP = noClasses()
            .that()
            .resideInAnyPackage(
                    "..service..",
                    "..repository..",
                    "..entity..",
                    "..event..",
                    "..handler..",
                    "..exception..",
                    "..config..",
                    "..util..",
                    "..producer..",
                    "..lifecycle..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("business rules without HTTP can also be called from messages, timers and tests");

    /** Circuit breakers count failures as configured. */
    @ArchTest
    public static final ArchRule CIRCUIT_BREAKERS_COUNT_FAILURES_AS_CONFIGURED = classes()
            .should(new CountFailuresAsConfigured())
            .because(
                    "the setting shared by all services overrides annotations anyway: a caller who causes a 4xx must not"
                            + " open the circuit for the others");

    /** Classes of settings are the type of a field. */
    @ArchTest
    public static final ArchRule SETTINGS_ARE_HELD_IN_FIELDS = classes()
            .that()
            .areAnnotatedWith(ConfigProperties.class)
            .should(ArchCondition.from(IS_TYPE_OF_FIELD))
            .allowEmptyShould(true)
            .because("Payara injects a class of settings only if a bean has a field of its type");

    /** Each published event states its type. */
    @ArchTest
    public static final ArchRule EVENTS_STATE_THEIR_TYPE = classes()
            .that()
            .resideInAPackage("..event..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith("dev.strata.shared.event.EventType")
            .allowEmptyShould(true)
            .because("other services know an event by its type, which must survive a renamed class");

    /** Handlers of events are application-scoped. */
    @ArchTest
    public static final ArchRule HANDLERS_ARE_APPLICATION_SCOPED = classes()
            .that()
            .resideInAPackage("..handler..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .allowEmptyShould(true)
            .because("one bean handles all events; each event has a transaction, not a bean, of its own");

    /** Services use standard APIs only. */
    @ArchTest
    public static final ArchRule NO_VENDOR_APIS = noClasses()
            .that(NOT_GENERATED)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.openliberty..", "com.ibm..", "org.hibernate..", "org.jboss.resteasy..", "io.smallrye.."))
            .because("a WAR that uses only standard APIs runs on any Jakarta EE server");

    /** Entities have no setters. */
    @ArchTest
    public static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..entity..")
            .and()
            .areDeclaredInClassesThat(NOT_GENERATED)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a method named after a business operation can keep the entity valid, a setter cannot");

    /** Each endpoint declares who may call it. */
    @ArchTest
    public static final ArchRule ENDPOINTS_DECLARE_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("..resource..")
            .should(new BeSecured(List.of(RolesAllowed.class, PermitAll.class, DenyAll.class)))
            .because("an endpoint without a security annotation is public by accident");

    /** Every server can instantiate the resources. */
    @ArchTest
    public static final ArchRule RESOURCES_HAVE_PUBLIC_NO_ARG_CONSTRUCTORS = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should(new HavePublicNoArgConstructor())
            .because("RESTEasy in WildFly requires one before it asks CDI for the bean");

    /** PUT, PATCH and DELETE require {@code If-Match}. */
    @ArchTest
    public static final ArchRule WRITES_REQUIRE_EXPECTED_VERSION = methods()
            .that()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(new TakeParameter(ExpectedVersion.class))
            .allowEmptyShould(true)
            .because("without If-Match, concurrent callers silently overwrite each other's changes");

    /** Exceptions are unchecked. */
    @ArchTest
    public static final ArchRule EXCEPTIONS_ARE_UNCHECKED = classes()
            .that()
            .resideInAPackage("..exception..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beAssignableTo(RuntimeException.class)
            .allowEmptyShould(true)
            .because("problem tables handle them, so the layers in between should not have to declare or catch them");

    /** Each exception is listed in a problem table. */
    @ArchTest
    public static final ArchRule EXCEPTIONS_ARE_MAPPED_TO_PROBLEMS = classes()
            .that()
            .resideInAPackage("..exception..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new BeListedInProblemTable())
            .allowEmptyShould(true)
            .because("an exception that is not in a problem table results in a 500 response");

    /** Each entity is listed in {@code persistence.xml}. */
    @ArchTest
    public static final ArchRule ENTITIES_ARE_LISTED_IN_PERSISTENCE_XML = classes()
            .that(new IsPersistent())
            .should(new BeListedInPersistenceXml())
            .because(
                    "Liberty does not pass scanned classes to Hibernate, so an entity that is not listed is not mapped");

    /** Loggers come from {@code Log}, which adds the correlation id. */
    @ArchTest
    public static final ArchRule LOGGERS_COME_FROM_LOG = noClasses()
            .should()
            .callMethod(Logger.class, "getLogger", String.class)
            .because("log lines need the correlation id of their request: use Log.of");

    private LayerRules() {}
}
