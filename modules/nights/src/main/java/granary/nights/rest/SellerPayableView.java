package granary.nights.rest;

import granary.money.BusinessDate;
import granary.payouts.domain.SellerAccount;
import granary.payouts.domain.SellerMovement;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a seller is owed, as it is read. */
@Schema(
        name = "SellerPayable",
        description = "payable = matched − charged + givenBack − refunded − instructed, all since the first night.")
record SellerPayableView(
        String seller,

        @Schema(description = "The last sealed night; absent while nothing has moved") @Nullable
        LocalDate asOf,

        @Schema(description = "Delivered sales paid by wallet, whose provider line matched")
        SumJson matched,

        @Schema(description = "The channels' fees and deliveries, of every delivered sale")
        SumJson charged,

        @Schema(description = "What channels gave back of their fees with refunds")
        SumJson givenBack,

        @Schema(description = "What buyers got back") SumJson refunded,

        @Schema(description = "Payouts that were approved") SumJson instructed,

        @Schema(description = "What is owed; below zero where it is carried until other sales make up for it")
        SumJson payable) {
    static SellerPayableView of(String seller, Currency currency, Optional<SellerAccount> account) {
        SellerMovement moved = account.map(SellerAccount::moved).orElse(SellerMovement.nothing(seller));
        return new SellerPayableView(
                seller,
                account.map(SellerAccount::asOf).map(BusinessDate::day).orElse(null),
                SumJson.of(moved.matched(), currency),
                SumJson.of(moved.charged(), currency),
                SumJson.of(moved.givenBack(), currency),
                SumJson.of(moved.refunded(), currency),
                SumJson.of(account.map(SellerAccount::instructed).orElse(BigInteger.ZERO), currency),
                SumJson.of(account.map(SellerAccount::payable).orElse(BigInteger.ZERO), currency));
    }
}
