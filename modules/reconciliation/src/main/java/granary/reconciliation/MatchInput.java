package granary.reconciliation;

import granary.money.BusinessDate;
import granary.reconciliation.domain.ProviderFile;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a match needs to know; the same input gives the same result.
 *
 * @param run the night's run; for a supplement 1
 * @param files those that had come before the cut-over, one a provider, by provider; for a supplement the late one
 * @param expected providers whose file had not come
 */
public record MatchInput(
        String country,
        BusinessDate date,
        int run,
        Currency currency,
        List<ProviderFile> files,
        Set<String> expected,
        OurItems ours) {
    public MatchInput {
        files = files.stream()
                .sorted(Comparator.comparing(ProviderFile::provider))
                .toList();
        expected = new TreeSet<>(expected);
        Set<String> seen = new TreeSet<>(expected);
        for (ProviderFile file : files) {
            if (!seen.add(file.provider())) {
                throw new IllegalArgumentException(
                        "%s %s: two files, or a file and none, of %s".formatted(country, date, file.provider()));
            }
        }
    }
}
