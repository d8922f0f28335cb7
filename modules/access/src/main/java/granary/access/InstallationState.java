package granary.access;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start of the installation has come: it says so here, and the REST door's health checks ask here. */
@ApplicationScoped
public class InstallationState {
    private volatile boolean complete;
    private volatile String message = "starting";

    public void complete() {
        message = "installed";
        complete = true;
    }

    public void fail(String why) {
        message = why;
    }

    public boolean isComplete() {
        return complete;
    }

    public String message() {
        return message;
    }
}
