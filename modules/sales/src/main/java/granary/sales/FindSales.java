package granary.sales;

import granary.database.Shared;
import granary.sales.domain.Refund;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleEvent;
import granary.sales.domain.SaleLine;
import granary.sales.domain.SaleQuery;
import granary.sales.domain.Visible;
import granary.sales.store.RefundStore;
import granary.sales.store.SaleStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Sales and their refunds as a caller may see them. */
@Shared
public class FindSales {
    private final SaleStore sales;
    private final RefundStore refunds;

    @Inject
    FindSales(SaleStore sales, RefundStore refunds) {
        this.sales = sales;
        this.refunds = refunds;
    }

    /** A sale, its lines and its history, read in one transaction. */
    public record Followed(Sale sale, List<SaleLine> lines, List<SaleEvent> history) {
        public static Followed of(Sale sale) {
            return new Followed(sale, List.copyOf(sale.lines()), List.copyOf(sale.history()));
        }
    }

    /** With its lines and its history; empty where there is none, or none that the caller may see. */
    @Transactional
    public Optional<Followed> find(String id, Visible visible) {
        return seen(id, visible).map(Followed::of);
    }

    /** A page in the order of time, without lines and histories. */
    @Transactional
    public List<Sale> page(SaleQuery query) {
        return sales.page(query);
    }

    /** All refunds of a sale, at most 100, in the order of time; empty where the caller may see no such sale. */
    @Transactional
    public Optional<List<Refund>> refundsOf(String sale, Visible visible) {
        return seen(sale, visible).map(found -> refunds.of(found.id()));
    }

    /** One of a sale's refunds. */
    @Transactional
    public Optional<Refund> refund(String sale, String id, Visible visible) {
        return refunds.find(id)
                .filter(refund -> refund.sale().id().equals(sale)
                        && visible.includes(refund.sale().place()));
    }

    private Optional<Sale> seen(String id, Visible visible) {
        return sales.find(id).filter(sale -> visible.includes(sale.place()));
    }
}
