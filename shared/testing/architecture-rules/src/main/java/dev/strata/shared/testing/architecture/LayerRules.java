package dev.strata.shared.testing.architecture;

import java.util.List;
import java.util.logging.Logger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.strata.shared.data.concurrency.ExpectedVersion;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * What holds in every service. A service runs them all with one line:
 *
 * <pre>{@code @ArchTest static final ArchTests RULES = ArchTests.in(LayerRules.class);}</pre>
 */
public final class LayerRules {

    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = DescribedPredicate.not(
                    nameMatching(".*_(\\$.*)?").<JavaClass>forSubtype())
            .as("written by hand");

    /** Calls go down. */
    @ArchTest
    public static final ArchRule CALLS_GO_DOWN = classes()
            .that(WRITTEN_BY_HAND)
            .should(new CallOnlyAllowedLayers())
            .because("a layer that knows only what is below it can be read, tested and replaced on its own");

    /** Each layer that every service needs is there; a rule about an empty layer would prove nothing. */
    @ArchTest
    public static final ArchRule LAYERS_HOLD_CLASSES = classes()
            .should(new FillLayers(
                    List.of(Layer.RESOURCE, Layer.SCHEMA, Layer.SERVICE, Layer.REPOSITORY, Layer.ENTITY)))
            .because("a rule about a layer that holds no class would pass without proving anything");

    /** A package says what it is for. */
    @ArchTest
    public static final ArchRule PACKAGES_ARE_EXPLAINED = classes()
            .should(new LiveInExplainedPackages())
            .because("whoever opens a package reads in its package-info what belongs there");

    /** Repositories live as long as a request. */
    @ArchTest
    public static final ArchRule REPOSITORIES_GO_INTO_REQUEST_SCOPE = classes()
            .that(WRITTEN_BY_HAND)
            .and(new HoldsFieldOf(Repository.class))
            .should()
            .beAnnotatedWith(RequestScoped.class)
            .because("a repository holds one session, and all threads of a longer-lived bean would share it");

    /** The API shows schemas. */
    @ArchTest
    public static final ArchRule RESOURCES_RETURN_NO_ENTITY = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..resource..")
            .should(new ReturnTypesFrom("entity"))
            .because("an entity in an answer makes the table the contract: a schema record keeps the two apart");

    /** HTTP ends at the resource. */
    @ArchTest
    public static final ArchRule HTTP_STAYS_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage(
                    "..service..",
                    "..repository..",
                    "..entity..",
                    "..exception..",
                    "..config..",
                    "..util..",
                    "..producer..",
                    "..lifecycle..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("business rules that know no HTTP serve a message, a timer or a test just as well");

    /** Standards before vendors. */
    @ArchTest
    public static final ArchRule NO_VENDOR_API = noClasses()
            .that(WRITTEN_BY_HAND)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.openliberty..", "com.ibm..", "org.hibernate..", "org.jboss.resteasy..", "io.smallrye.."))
            .because("the same WAR runs on any Jakarta EE server only while it calls the standards only");

    /** Entities guard their state. */
    @ArchTest
    public static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..entity..")
            .and()
            .areDeclaredInClassesThat(WRITTEN_BY_HAND)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a method named for what happens can keep the entity valid, a setter can't");

    /** Every endpoint says who may call it. */
    @ArchTest
    public static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("..resource..")
            .should(new BeSecured(List.of(RolesAllowed.class, PermitAll.class, DenyAll.class)))
            .because("an endpoint that says nothing is open to everybody, and nobody decided so");

    /** Resources can be made by every server. */
    @ArchTest
    public static final ArchRule RESOURCES_CAN_BE_MADE_WITHOUT_ARGUMENTS = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should(new HavePublicConstructorWithoutArguments())
            .because("RESTEasy, which WildFly brings, looks for one before it asks CDI for the bean");

    /** No update is lost. */
    @ArchTest
    public static final ArchRule CHANGES_NAME_A_VERSION = methods()
            .that()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(new TakeParameter(ExpectedVersion.class))
            .allowEmptyShould(true)
            .because("two callers who change what both have read would undo each other's change without noticing");

    /** Exceptions are facts that nobody has to catch. */
    @ArchTest
    public static final ArchRule EXCEPTIONS_ARE_UNCHECKED = classes()
            .that()
            .resideInAPackage("..exception..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beAssignableTo(RuntimeException.class)
            .allowEmptyShould(true)
            .because("the layers between need neither catch nor declare what a problem table answers");

    /** Every exception has its problem. */
    @ArchTest
    public static final ArchRule EXCEPTIONS_HAVE_A_PROBLEM = classes()
            .that()
            .resideInAPackage("..exception..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new BeListedInProblemTable())
            .allowEmptyShould(true)
            .because("an exception that no problem table lists reaches the caller as a 500");

    /** Hibernate sees every entity. */
    @ArchTest
    public static final ArchRule ENTITIES_ARE_LISTED = classes()
            .that(new IsPersistent())
            .should(new BeListedInPersistenceXml())
            .because("Liberty does not hand Hibernate the classes it scanned: what is not listed is not mapped");

    /** Every line of the log can be found by its request. */
    @ArchTest
    public static final ArchRule LINES_NAME_THEIR_REQUEST = noClasses()
            .should()
            .callMethod(Logger.class, "getLogger", String.class)
            .because("a line without its correlation id can't be told from those of other requests: take Log.of");

    private LayerRules() {}
}
