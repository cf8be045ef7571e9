package dev.strata.shared.event.parking;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.schemas.Page;

/** Lets administrators decide about parked events. */
@Path("/events/parked")
@Tag(name = "Parked events", description = "Events that could be neither published nor handled")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaTypes.JSON)
public class ParkedEventResource {

    private static final int LIMIT = 100;
    private static final String ID = "The id of the parked event";
    private static final String EXAMPLE = "0190f1d0-0000-7000-8000-000000000000";

    @Inject
    private ParkingLot parkingLot;

    @GET
    @Operation(summary = "List the hundred oldest parked events")
    public Page<ParkedEvent> listParkedEvents() throws SQLException {
        return new Page<>(parkingLot.list(LIMIT), null);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Handle or publish a parked event again, and then those that wait behind it")
    public void replayParkedEvent(@PathParam("id") @Parameter(description = ID, example = EXAMPLE) UUID id)
            throws SQLException {
        parkingLot.replay(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Give a parked event up, and handle or publish those that wait behind it")
    public void discardParkedEvent(@PathParam("id") @Parameter(description = ID, example = EXAMPLE) UUID id)
            throws SQLException {
        parkingLot.discard(id);
    }
}
