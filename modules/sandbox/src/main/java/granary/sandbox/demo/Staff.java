package granary.sandbox.demo;

import java.util.Collection;
import java.util.Map;

/** Who may place orders where. */
record Staff(Map<String, Api> counties, String partnersCenter, Api partner, Api app) {
    private static final int APPS_SHARE = 4;

    /** One of four orders comes from the app; the partner places those of its own center, a county the others. */
    Api placing(DemoOrder order, int number, String county) {
        if (order.center().equals(partnersCenter)) {
            return partner;
        }
        Api own = counties.get(county);
        return number % APPS_SHARE == 0 || own == null ? app : own;
    }

    /** Together they see every order. */
    Collection<Api> all() {
        return counties.values();
    }
}
