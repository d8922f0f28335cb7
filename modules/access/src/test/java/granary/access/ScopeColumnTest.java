package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeColumnTest {
    private final ScopeColumn column = new ScopeColumn();

    @Test
    void aScopeSurvivesItsColumn() {
        Scope scope = new Scope(Set.of("A", "B"), Set.of(), Set.of("P-1", "P_2"));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(scope)))
                .isEqualTo(scope);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(Scope.NONE)))
                .isEqualTo(Scope.NONE);
    }
}
