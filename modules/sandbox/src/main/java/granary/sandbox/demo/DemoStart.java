package granary.sandbox.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Plays the demo day beside the start, where it was not switched off: on Derby, in development. */
public class DemoStart implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

    @Inject
    private DemoDay day;

    @Inject
    private Doors doors;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "GRANARY_MODE", defaultValue = "development")
    private String mode;

    @Inject
    @ConfigProperty(name = "GRANARY_DEMO", defaultValue = "true")
    private String demo;

    @Inject
    @ConfigProperty(name = "DB_KIND", defaultValue = "derby")
    private String database;

    private @Nullable Thread playing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (mode.equals("development") && demo.equals("true") && database.equals("derby")) {
            playing = threads.newThread(this::play);
            playing.start();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (playing != null) {
            playing.interrupt();
        }
    }

    private void play() {
        try {
            day.play(threads);
        } catch (DemoFailure e) {
            LOG.severe("The demo day ended early: %s. %s".formatted(e.getMessage(), doors.howToPlayAgain()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The demo day ended early. " + doors.howToPlayAgain(), e);
        }
    }
}
