package granary.nights;

import granary.database.Shared;
import granary.nights.domain.NightKey;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Tells those who wait that a night is sealed. Telling again does no harm. */
@Shared
public class AnnounceNight {
    private static final Logger LOG = Logger.getLogger(AnnounceNight.class.getName());

    private final MorningSentence sentence;
    private final TakeLateFiles lateFiles;

    @Inject
    public AnnounceNight(MorningSentence sentence, TakeLateFiles lateFiles) {
        this.sentence = sentence;
        this.lateFiles = lateFiles;
    }

    public void announce(NightKey key) {
        lateFiles.sweep(key);
        LOG.info(sentence.of(key));
    }
}
