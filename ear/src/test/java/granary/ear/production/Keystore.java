package granary.ear.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A keystore as an operator brings it, made by the JDK's own keytool. */
record Keystore(Path file, String password) {
    static Keystore make(Path folder, String password) {
        Path file = folder.resolve("https.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-alias",
                "https",
                "-dname",
                "CN=localhost, O=A Network",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storepass",
                password,
                "-keystore",
                file.toString());
        try {
            Files.deleteIfExists(file);
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException("keytool made no keystore");
            }
            return new Keystore(file, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
