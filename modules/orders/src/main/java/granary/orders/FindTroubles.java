package granary.orders;

import granary.database.Shared;
import granary.money.BusinessDate;
import granary.orders.domain.OrderFigures;
import granary.orders.domain.Trouble;
import granary.orders.domain.TroubledOrder;
import granary.orders.store.TroubleStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Orders that somebody should look at, for those who run the installation. */
@Shared
public class FindTroubles {
    private final TroubleStore troubles;

    @Inject
    FindTroubles(TroubleStore troubles) {
        this.troubles = troubles;
    }

    @Transactional
    public List<TroubledOrder> page(Trouble trouble, String afterId, int most) {
        return troubles.page(trouble, afterId, most);
    }

    @Transactional
    public OrderFigures figures(String country, BusinessDate date) {
        return troubles.figures(country, date);
    }
}
