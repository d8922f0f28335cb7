package granary.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsKeyTest {
    private static final String PASSWORD = "of-this-test-alone";

    @TempDir
    Path folder;

    @Test
    void anOperatorsCertificateWillDo() throws Exception {
        assertThat(key("CN=granary.example.org, O=A Network").faults()).isEmpty();
    }

    @Test
    void aCertificateThatLibertyMadeIsRefusedWithTheRemedy() throws Exception {
        HttpsKey generated = key("CN=localhost, OU=defaultServer");

        assertThat(generated.faults()).singleElement().asString().contains("HTTPS_KEYSTORE");
    }

    @Test
    void aKeystoreThatCannotBeOpenedIsNamed() throws Exception {
        Path keystore = key("CN=granary.example.org").keystore();

        assertThat(new HttpsKey(keystore, "another").faults())
                .singleElement()
                .asString()
                .contains("HTTPS_KEYSTORE_PASSWORD")
                .doesNotContain("another");
        assertThat(new HttpsKey(folder.resolve("absent"), PASSWORD).faults())
                .singleElement()
                .asString()
                .contains("absent");
    }

    @Test
    void aPasswordThatEverybodyKnowsIsRefusedToo() throws Exception {
        Path keystore = key("CN=granary.example.org").keystore();

        assertThat(new HttpsKey(keystore, "changeit").faults()).hasSize(2);
    }

    /** Made by the JDK's own keytool, as an operator would. */
    private HttpsKey key(String subject) throws IOException, InterruptedException {
        Path keystore = folder.resolve("https.p12");
        Files.deleteIfExists(keystore);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-alias",
                        "https",
                        "-dname",
                        subject,
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keystore.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return new HttpsKey(keystore, PASSWORD);
    }
}
