package granary.sandbox;

import granary.access.wire.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** {@code POST /sandbox/pause} and {@code /sandbox/resume}: as if the outside world had gone, and come back. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SwitchResource {
    @Inject
    MainSwitch mainSwitch;

    @GET
    @Path("state")
    public String state() {
        return Json.write(Map.of("state", mainSwitch.isPaused() ? "PAUSED" : "RUNNING"));
    }

    @POST
    @Path("pause")
    public String pause() {
        mainSwitch.pause();
        return state();
    }

    @POST
    @Path("resume")
    public String resume() {
        mainSwitch.resume();
        return state();
    }
}
