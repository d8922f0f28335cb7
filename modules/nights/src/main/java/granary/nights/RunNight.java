package granary.nights;

import granary.database.Shared;
import granary.nights.domain.NightKey;
import jakarta.inject.Inject;

/** Begins a night and submits its job. */
@Shared
public class RunNight {
    private final StartNight startNight;
    private final SubmitNight submitNight;

    @Inject
    public RunNight(StartNight startNight, SubmitNight submitNight) {
        this.startNight = startNight;
        this.submitNight = submitNight;
    }

    /**
     * Begins a run and submits its job.
     *
     * @throws granary.access.Problem as {@link StartNight#begin}
     */
    public long run(NightKey key, String by) {
        return submitNight.start(startNight.begin(key, by));
    }
}
