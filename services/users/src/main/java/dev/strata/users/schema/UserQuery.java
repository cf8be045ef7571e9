package dev.strata.users.schema;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.web.paging.ListQuery;
import dev.strata.users.entity.User;
import dev.strata.users.util.EmailAddresses;

/** The query parameters of the list of users. */
public class UserQuery extends ListQuery<User> {

    @QueryParam("emailPrefix")
    @Parameter(description = "The start of the email")
    @CodePoints(max = EmailAddresses.MAX_LENGTH)
    private String emailPrefix;

    @QueryParam("sort")
    @DefaultValue("email")
    private UserSort sort;

    @Override
    protected UserSort sort() {
        return sort;
    }

    public String emailPrefix() {
        return emailPrefix;
    }
}
