package granary.sandbox.demo;

import org.jspecify.annotations.Nullable;

/** How an order is paid. */
record Payment(
        String method, @Nullable String provider, @Nullable String reference) {
    static Payment cash() {
        return new Payment("CASH", null, null);
    }

    static Payment wechat(String reference) {
        return new Payment("WALLET", "WECHAT_PAY", reference);
    }
}
