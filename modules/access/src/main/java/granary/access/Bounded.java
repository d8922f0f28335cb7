package granary.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was used longest ago, so that nobody fills the memory with names that they make up. */
final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private static final float USUAL_LOAD = 0.75f;

    private final int most;

    Bounded(int most) {
        super(16, USUAL_LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
