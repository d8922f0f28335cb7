package granary.ear.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The packaged server, started as an operator starts it: a process with environment variables. Its data, its output and
 * its ports are its own, so that several run side by side; it ends by its own process id.
 */
public final class GranaryServer implements AutoCloseable {
    /**
     * A server that lives for a minute is compiled once and quickly: its start takes half the work. Benchmarks set
     * JVM_ARGS themselves, if only to nothing.
     */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final Path LIBERTY = Path.of("target/liberty/wlp").toAbsolutePath();
    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 60;

    private final Path folder;
    private Map<String, String> environment;
    private final int httpPort = freePort();
    private final int httpsPort = freePort();
    private final ServerLog log;
    private Process process;

    private GranaryServer(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.log = new ServerLog(folder.resolve("output/defaultServer/logs/messages.log"));
        this.process = launch();
    }

    /**
     * Starts a server on an empty data folder and waits until it is ready.
     *
     * @param environment what an operator would set; data folder and ports are set here
     * @throws IllegalStateException with the end of the log where it does not become ready
     */
    public static GranaryServer start(String name, Map<String, String> environment) {
        GranaryServer server = new GranaryServer(folder(name), environment);
        server.awaitReady();
        return server;
    }

    /** Starts a server with a configuration of its own, which {@link #reconfigure} changes while it runs. */
    public static GranaryServer startConfigurable(String name, Map<String, String> environment) {
        Path user = folder(name).resolve("usr");
        Path own = user.resolve("servers/defaultServer");
        Path shipped = LIBERTY.resolve("usr/servers/defaultServer");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(each -> !each.startsWith(shipped.resolve("workarea")))
                    .toList()) {
                Path copy = own.resolve(shipped.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("WLP_USER_DIR", user.toString());
        return start(name, all);
    }

    /** Changes one file of its own configuration, which it reads within a second or two. */
    public void reconfigure(String file, UnaryOperator<String> change) {
        Path path = folder.resolve("usr/servers/defaultServer").resolve(file);
        try {
            Files.writeString(path, change.apply(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a second server of an installation: with a data folder of its own, but the keys of the first. */
    public static GranaryServer join(GranaryServer first, String name, Map<String, String> environment) {
        Path keys = folder(name).resolve("data/keys");
        try (Stream<Path> files = Files.list(first.data().resolve("keys"))) {
            Files.createDirectories(keys);
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(name, environment);
    }

    private static Path folder(String name) {
        return Path.of("target/it", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
    }

    public URI base() {
        return "production".equals(environment.get("GRANARY_MODE"))
                ? URI.create("https://localhost:" + httpsPort)
                : URI.create("http://localhost:" + httpPort);
    }

    /** The one that was set, whether anybody listens there or not. */
    public int httpPort() {
        return httpPort;
    }

    public URI secureBase() {
        return URI.create("https://localhost:" + httpsPort);
    }

    /** What an operator finds under {@code GRANARY_DATA}. */
    public Path data() {
        return folder.resolve("data");
    }

    public ServerLog log() {
        return log;
    }

    /** The process id of its Java machine. */
    public long pid() {
        return processes()
                .filter(running -> running.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server does not run"))
                .pid();
    }

    /** Starts the same installation again, after {@link #close} or {@link #crash}. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    /** The same, where an operator has set something else meanwhile. */
    public void startAgain(Map<String, String> changed) {
        environment = Map.copyOf(changed);
        startAgain();
    }

    /** What it was started with. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What ends it at once and without warning, as a crash does; its processes are looked up now, to lose no time then. */
    public Runnable crash() {
        List<ProcessHandle> processes = processes().toList();
        return () -> {
            processes.forEach(ProcessHandle::destroyForcibly);
            awaitEnd();
        };
    }

    /** Puts it to sleep in the middle of whatever it does; it holds its locks and connections. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        processes().forEach(process -> {
            try {
                int failed = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
                if (failed != 0) {
                    throw new IllegalStateException("%s could not be sent to %d".formatted(signal, process.pid()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
    }

    @Override
    public void close() {
        processes().forEach(ProcessHandle::destroy);
        awaitEnd();
    }

    private Process launch() {
        if (!Files.isExecutable(LIBERTY.resolve("bin/server"))) {
            throw new IllegalStateException(
                    "no server at %s: the phase pre-integration-test makes it".formatted(LIBERTY));
        }
        try {
            Files.createDirectories(data());
            ProcessBuilder builder = new ProcessBuilder(
                            LIBERTY.resolve("bin/server").toString(), "run", "defaultServer")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console()));
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME", System.getProperty("java.home"),
                            "WLP_OUTPUT_DIR", folder.resolve("output").toString(),
                            "GRANARY_DATA", data().toString(),
                            "HTTP_PORT", String.valueOf(httpPort),
                            "HTTPS_PORT", String.valueOf(httpsPort),
                            "JVM_ARGS", SHORT_LIVED));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private File console() {
        return folder.resolve("console.log").toFile();
    }

    private void awaitReady() {
        HttpClient http =
                HttpClient.newBuilder().sslContext(AnyCertificate.context()).build();
        HttpRequest question = HttpRequest.newBuilder(base().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive() && !log.saysNotStarted()) {
            if (isReady(http, question)) {
                return;
            }
            pause();
        }
        close();
        throw new IllegalStateException(
                "the server did not become ready: %s\nits log ends:\n%s".formatted(log.complaints(), log.end()));
    }

    private static boolean isReady(HttpClient http, HttpRequest question) {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList().stream();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                processes().forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Between two questions of the same kind. */
    public static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for a server", e);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
