package granary.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A scope as one column, {@code counties;centers;partners}, each a sorted list with commas; codes hold neither. */
@Converter
public class ScopeColumn implements AttributeConverter<Scope, String> {
    @Override
    public String convertToDatabaseColumn(Scope scope) {
        return String.join(";", list(scope.counties()), list(scope.centers()), list(scope.partners()));
    }

    @Override
    public Scope convertToEntityAttribute(String column) {
        String[] parts = column.split(";", -1);
        return new Scope(codes(parts[0]), codes(parts[1]), codes(parts[2]));
    }

    private static String list(Collection<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }

    private static Set<String> codes(String list) {
        return list.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(list.split(",", -1)));
    }
}
