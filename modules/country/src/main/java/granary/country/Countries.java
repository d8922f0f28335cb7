package granary.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The countries of this installation, from the packs on the class path. */
@ApplicationScoped
public class Countries {
    private final SortedMap<String, Country> packs = new TreeMap<>();

    public Countries() {
        for (String code :
                text("packs.txt").lines().filter(line -> !line.isBlank()).toList()) {
            packs.put(code.strip(), CountryPack.read(text(code.strip() + ".properties")));
        }
    }

    public Optional<Country> find(String code) {
        return Optional.ofNullable(packs.get(code));
    }

    /** @throws IllegalArgumentException where there is no such pack */
    public Country get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no country pack " + code));
    }

    public Collection<Country> all() {
        return Collections.unmodifiableCollection(packs.values());
    }

    private static String text(String resource) {
        try (InputStream in = Countries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("country pack missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
