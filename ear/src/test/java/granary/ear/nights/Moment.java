package granary.ear.nights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * When a server is killed: in a step, so far into it; or, where chunk is above 0, when the fees' chunk of that number is
 * written and not committed.
 *
 * @param part of the step's time, or of a chunk's, from 0 to below 1
 */
record Moment(String step, int chunk, double part) {
    static final List<String> STEPS = List.of("cutover", "ingest", "fees", "match", "net-payouts", "seal", "publish");
    private static final int OPEN_CHUNKS = 10;
    private static final int OF_EACH_STEP = 3;
    private static final int LAST_CHUNK = 20;

    boolean isInOpenChunk() {
        return chunk > 0;
    }

    /**
     * The seed's moments. Thirty or more hold ten in an open chunk and three in each step; every third is in an open chunk
     * for as long as there are any.
     */
    static List<Moment> of(int count, long seed) {
        Random random = new Random(seed);
        List<Moment> inSteps = new ArrayList<>();
        for (String step : STEPS) {
            // Chunks are of the fees.
            for (int i = 0; i < OF_EACH_STEP && !step.equals("fees"); i++) {
                inSteps.add(new Moment(step, 0, random.nextDouble()));
            }
        }
        Collections.shuffle(inSteps, random);
        List<Moment> moments = new ArrayList<>();
        int chunks = 0;
        while (moments.size() < count) {
            boolean inChunk = (moments.size() % 3 == 0 && chunks < OPEN_CHUNKS) || inSteps.isEmpty();
            if (inChunk) {
                chunks++;
                moments.add(new Moment("fees", 1 + random.nextInt(LAST_CHUNK), random.nextDouble()));
            } else {
                moments.add(inSteps.remove(inSteps.size() - 1));
            }
        }
        return moments;
    }

    @Override
    public String toString() {
        return isInOpenChunk() ? "chunk %d of fees".formatted(chunk) : "%s at %.0f%%".formatted(step, part * 100);
    }
}
