package granary.access.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void theCursorLeadsBeyondTheLastItem() {
        Page<String> page = Page.cut(List.of("a", "b", "c"), 2, item -> item);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Page.after(page.next())).isEqualTo("b");
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Page.cut(List.of("a", "b"), 2, item -> item).next()).isNull();
        assertThat(Page.after(null)).isEmpty();
    }

    @Test
    void aForeignCursorOrAnImmodestLimitIsRefused() {
        assertThatThrownBy(() -> Page.after("%%")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Page.after("")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Page.limit(501)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Page.limit(0)).isInstanceOf(Problem.class);
        assertThat(Page.limit(null)).isEqualTo(100);
    }
}
