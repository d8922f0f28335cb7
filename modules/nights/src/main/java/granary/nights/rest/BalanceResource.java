package granary.nights.rest;

import granary.access.CurrentCaller;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.ledger.domain.Account;
import granary.money.BusinessDate;
import granary.nights.LookUpBalances;
import granary.nights.domain.BalanceLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What stands on accounts at a date. */
@Path("balances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Books", description = "Accounts, their balances and entries")
public class BalanceResource {
    @Inject
    CurrentCaller current;

    @Inject
    LookUpBalances balances;

    @Inject
    Countries countries;

    @Inject
    BusinessClock clock;

    @GET
    @Operation(
            operationId = "listBalances",
            summary = "What stands on accounts at the end of a date",
            description =
                    "Without owner and partner, every account once used. With owner, its part of one account (1210 "
                            + "by center, and by partner what was brought or set off; 2210 by seller, 1110 and 1510 by "
                            + "channel). With partner, 2110, 2120 and 1410 as of the "
                            + "last sealed night.")
    @APIResponse(responseCode = "200", description = "All balances on one page; none where nothing was ever posted")
    @APIResponse(responseCode = "404", description = "Not for this role")
    @APIResponse(
            responseCode = "422",
            description = "An account that the chart does not have, or owner without account")
    public Page<BalanceView> list(
            @QueryParam("country") @DefaultValue("CN") String country,
            @Parameter(description = "the current date, where absent", example = "2026-10-29")
                    @QueryParam("date")
                    @Nullable
                    String date,
            @Parameter(description = "its number", example = "1210") @QueryParam("account") @Nullable String account,
            @Parameter(description = "whose part; needs account", example = "V000015") @QueryParam("owner") @Nullable
                    String owner,
            @Parameter(example = "P000012") @QueryParam("partner") @Nullable String partner) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        Check check = new Check();
        if (countries.find(country).isEmpty()) {
            check.refuse("/country", "there is no pack of this country");
        }
        Optional<BusinessDate> given = date == null ? Optional.empty() : check.date("/date", date);
        Wanted wanted = Wanted.of(check, account, owner, partner);
        check.finish();
        BusinessDate day = given.orElseGet(() -> countries.get(country).businessDate(clock.instant()));
        return new Page<>(
                find(country, day, wanted).stream().map(BalanceView::of).toList(), null);
    }

    private List<BalanceLine> find(String country, BusinessDate date, Wanted wanted) {
        if (wanted.partner().isPresent()) {
            return balances.ofPartner(
                    country, date, wanted.account(), wanted.partner().get());
        }
        if (wanted.owner().isEmpty()) {
            return balances.ofAccounts(country, date, wanted.account());
        }
        Account account = wanted.account().orElseThrow();
        String owner = wanted.owner().get();
        return LookUpBalances.isKeptByPartner(account)
                ? balances.ofPartner(country, date, wanted.account(), owner)
                : balances.ofOwner(country, date, account, owner);
    }

    /** Of what a balance is asked for. */
    private record Wanted(Optional<Account> account, Optional<String> owner, Optional<String> partner) {
        static Wanted of(Check check, @Nullable String number, @Nullable String owner, @Nullable String partner) {
            Wanted wanted = new Wanted(
                    BalanceResource.account(check, number),
                    check.optionalCode("/owner", owner),
                    check.optionalCode("/partner", partner));
            wanted.require(check);
            return wanted;
        }

        private void require(Check check) {
            if (owner.isPresent() && account.isEmpty()) {
                check.refuse("/account", "is needed beside owner");
            }
            if (owner.isPresent() && partner.isPresent()) {
                check.refuse("/owner", "cannot stand beside partner");
            }
            if (partner.isPresent()
                    && account.filter(one -> !LookUpBalances.isKeptByPartner(one))
                            .isPresent()) {
                check.refuse("/account", "by partner there are 2110, 2120 and 1410; others are kept by owner");
            }
        }
    }

    private static Optional<Account> account(Check check, @Nullable String number) {
        if (number == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Account.of(Integer.parseInt(number)));
        } catch (IllegalArgumentException e) {
            check.refuse("/account", "the chart has no such account");
            return Optional.empty();
        }
    }
}
