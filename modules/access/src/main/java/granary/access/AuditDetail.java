package granary.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What an audit line says of an account, with its codes in order. */
final class AuditDetail {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AuditDetail() {}

    static String of(Account account) {
        return of(account, true);
    }

    static String of(Account account, boolean active) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("name", account.name());
        detail.put("role", account.role().wire());
        detail.put("counties", new TreeSet<>(account.scope().counties()));
        detail.put("centers", new TreeSet<>(account.scope().centers()));
        detail.put("partners", new TreeSet<>(account.scope().partners()));
        detail.put("active", active);
        try {
            return MAPPER.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
