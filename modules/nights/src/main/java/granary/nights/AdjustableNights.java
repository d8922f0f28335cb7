package granary.nights;

import granary.adjustments.SealedNights;
import granary.adjustments.domain.SealedLine;
import granary.adjustments.domain.SettledPartner;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import granary.nights.domain.FeeLineId;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.store.NightStore;
import granary.tariffs.ReadFeeLines;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.StoredStatement;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What of sealed nights can be adjusted. */
@Shared
public class AdjustableNights implements SealedNights {
    private final NightStore nights;
    private final ReadStatements statements;
    private final ReadFeeLines lines;
    private final NamePartners names;

    @Inject
    public AdjustableNights(Database database, ReadStatements statements, ReadFeeLines lines, NamePartners names) {
        this.nights = new NightStore(database);
        this.statements = statements;
        this.lines = lines;
        this.names = names;
    }

    @Override
    public Optional<SealedLine> line(String feeLine) {
        return FeeLineId.seq(feeLine).stream()
                .boxed()
                .flatMap(seq -> lines.find(seq).stream())
                .filter(line -> isSealed(line.country(), line.date()))
                .flatMap(line -> partner(line).stream()
                        .map(partner -> new SealedLine(
                                FeeLineId.of(line.sourced().line().seq()),
                                partner,
                                line.date(),
                                line.sourced().line().feeMinor())))
                .findFirst();
    }

    private Optional<SettledPartner> partner(PlacedFeeLine line) {
        int number = line.sourced().partnerNo();
        return statements
                .find(line.country(), line.date(), number)
                .flatMap(statement -> names.find(List.of(number)).values().stream()
                        .findFirst()
                        .map(partner -> settled(statement, partner)));
    }

    @Override
    public Optional<SettledPartner> partner(String country, String code) {
        return nights.lastSealed(country)
                .flatMap(date -> names.find(code)
                        .flatMap(partner -> statements
                                .find(country, date, partner.no())
                                .map(statement -> settled(statement, partner))));
    }

    private static SettledPartner settled(StoredStatement statement, PartnerRef partner) {
        return new SettledPartner(
                statement.country(), partner.no(), partner.code(), Currency.getInstance(statement.currency()));
    }

    private boolean isSealed(String country, BusinessDate date) {
        return nights.find(new NightKey(country, date)).filter(Night::isSealed).isPresent();
    }
}
