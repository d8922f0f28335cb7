package granary.ear.keys;

import granary.ear.orders.Village;
import granary.ear.server.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * One POST that was sent fifty times at once under one key.
 *
 * @param unkeyed what it was answered before, without a key
 * @param atOnce the fifty answers
 * @param other what another request was answered under the same key
 * @param effects how much more there is than before
 */
record Doubled(KeyedPost post, String key, Answer unkeyed, List<Answer> atOnce, Answer other, long effects) {
    private static final int TIMES = 50;

    /** @param count of what the POST makes */
    static Doubled play(Village village, KeyedPost post, KeyedPost another, LongSupplier count) {
        String key = UUID.randomUUID().toString();
        long before = count.getAsLong();
        Answer unkeyed = post.sendUnkeyed(village);
        List<Answer> atOnce = atOnce(TIMES, () -> post.send(village, key));
        Answer other = another.send(village, key);
        return new Doubled(post, key, unkeyed, atOnce, other, count.getAsLong() - before);
    }

    /** Sends from as many threads, which start together. */
    static List<Answer> atOnce(int times, Sending sending) {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            waiting.add(clients.submit(() -> {
                go.await();
                return sending.send();
            }));
        }
        go.countDown();
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
    }

    @FunctionalInterface
    interface Sending {
        Answer send();
    }

    static boolean isReplay(Answer answer) {
        return answer.header("Idempotent-Replayed").equals(Optional.of("true"));
    }

    List<Answer> firsts() {
        return atOnce.stream().filter(answer -> !isReplay(answer)).toList();
    }

    List<Answer> replays() {
        return atOnce.stream().filter(Doubled::isReplay).toList();
    }

    @Override
    public String toString() {
        return "POST " + post.path();
    }
}
