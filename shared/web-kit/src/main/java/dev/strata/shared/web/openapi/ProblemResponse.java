package dev.strata.shared.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents a problem specific to an operation or resource. {@code @APIResponse} would make the scanner omit the
 * success response that it derives from the return type.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(ProblemResponse.List.class)
public @interface ProblemResponse {

    /**
     * The HTTP status.
     *
     * @return 400 or above
     */
    int status();

    /**
     * When the problem occurs.
     *
     * @return a phrase without a full stop
     */
    String description();

    /** Container for repeated annotations. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {

        /**
         * The responses.
         *
         * @return one or more
         */
        ProblemResponse[] value();
    }
}
