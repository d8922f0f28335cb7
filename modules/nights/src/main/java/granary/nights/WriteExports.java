package granary.nights;

import granary.database.Shared;
import granary.ledger.TrialBalance;
import granary.ledger.domain.AccountBalance;
import granary.network.NetworkSnapshot;
import granary.nights.domain.NightKey;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.Payout;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.NumberedBreak;
import granary.tariffs.ReadFeeLines;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.FeeLine;
import granary.tariffs.domain.SourcedFeeLine;
import granary.tariffs.domain.Statement;
import granary.tariffs.domain.StoredStatement;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes a night's exports; the same night gives the same bytes. */
@Shared
public class WriteExports {
    private final ReadFeeLines feeLines;
    private final ReadStatements statements;
    private final ReadMatches matches;
    private final ReadPayouts payouts;
    private final TrialBalance trialBalance;

    @Inject
    public WriteExports(
            ReadFeeLines feeLines,
            ReadStatements statements,
            ReadMatches matches,
            ReadPayouts payouts,
            TrialBalance trialBalance) {
        this.feeLines = feeLines;
        this.statements = statements;
        this.matches = matches;
        this.payouts = payouts;
        this.trialBalance = trialBalance;
    }

    /** @param aside a folder for what does not fit into memory while it is sorted */
    @Transactional
    public void write(ExportName name, PinnedNights.Facts facts, OutputStream out, Path aside) {
        NightKey key = facts.night().key();
        NetworkSnapshot network = facts.settlement().network();
        try (SortedCsv csv = new SortedCsv(aside)) {
            switch (name) {
                case FEE_LINES -> feeLines.each(key.country(), key.date(), line -> add(csv, line, network));
                case STATEMENTS -> statements.each(key.country(), key.date(), stored -> add(csv, stored, network));
                case BREAKS -> matches.export(MatchKey.night(key.country(), key.date()), found -> add(csv, found));
                case PAYOUTS -> payouts.ofNight(key.country(), key.date(), payout -> add(csv, payout));
                case TRIAL_BALANCE -> trialBalance.of(key.country(), key.date()).forEach(balance -> add(csv, balance));
            }
            csv.writeTo(out, name.columns());
        }
    }

    /** The breaks of a supplement, in the shape of the night's own. */
    @Transactional
    public void writeBreaks(MatchKey supplement, OutputStream out, Path aside) {
        try (SortedCsv csv = new SortedCsv(aside)) {
            matches.export(supplement, found -> add(csv, found));
            csv.writeTo(out, ExportName.BREAKS.columns());
        }
    }

    private static void add(SortedCsv csv, SourcedFeeLine sourced, NetworkSnapshot network) {
        FeeLine line = sourced.line();
        csv.add(
                new SortKey().text(sourced.key().source()).text(sourced.key().id()),
                List.of(
                        CsvCells.text(sourced.key().source()),
                        CsvCells.text(sourced.key().id()),
                        CsvCells.text(network.partnerCode(sourced.partnerNo())),
                        line.kind().name(),
                        CsvCells.number(line.price().tariffVersion()),
                        CsvCells.number(line.price().rule()),
                        CsvCells.number(line.price().ordinal()),
                        CsvCells.number(line.amountMinor()),
                        CsvCells.number(line.feeMinor()),
                        sourced.currency()));
    }

    private static void add(SortedCsv csv, StoredStatement stored, NetworkSnapshot network) {
        Statement statement = stored.statement();
        if (!statement.isShown()) {
            return;
        }
        String partner = network.partnerCode(statement.partnerNo());
        csv.add(
                new SortKey().text(partner),
                List.of(
                        CsvCells.text(partner),
                        CsvCells.number(statement.openingMinor()),
                        CsvCells.number(statement.earnedMinor()),
                        CsvCells.number(statement.heldMinor()),
                        CsvCells.number(statement.releasedMinor()),
                        CsvCells.number(statement.recoveredMinor()),
                        CsvCells.number(statement.taxMinor()),
                        CsvCells.number(statement.paidMinor()),
                        CsvCells.number(statement.closingMinor()),
                        stored.currency()));
    }

    private static void add(SortedCsv csv, NumberedBreak found) {
        csv.add(
                new SortKey()
                        .text(found.provider())
                        .text(found.reference())
                        .text(found.cause().name())
                        .number(found.oursMinor())
                        .number(found.theirsMinor()),
                List.of(
                        CsvCells.text(found.provider()),
                        CsvCells.text(found.reference()),
                        found.cause().name(),
                        CsvCells.number(found.oursMinor()),
                        CsvCells.number(found.theirsMinor()),
                        found.currency()));
    }

    private static void add(SortedCsv csv, Payout payout) {
        csv.add(
                new SortKey().text(payout.payee()).text(payout.kind().name()),
                List.of(
                        CsvCells.text(payout.payee()),
                        payout.kind().name(),
                        CsvCells.number(payout.amount().minor()),
                        payout.amount().currency().getCurrencyCode()));
    }

    private static void add(SortedCsv csv, AccountBalance balance) {
        String account = Integer.toString(balance.account().number());
        csv.add(
                new SortKey().text(account).text(balance.currency()),
                List.of(
                        account,
                        balance.currency(),
                        balance.debit().toString(),
                        balance.credit().toString()));
    }
}
