package granary.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops the outside world and lets it go on: while it is stopped, it takes nothing and answers nothing. */
@ApplicationScoped
public class MainSwitch {
    private final AtomicBoolean paused = new AtomicBoolean();

    public void pause() {
        paused.set(true);
    }

    public void resume() {
        paused.set(false);
    }

    public boolean isPaused() {
        return paused.get();
    }
}
