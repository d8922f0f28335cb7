package granary.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void developmentRunsOnDerby() {
        assertThatCode(() ->
                        new Settings("derby", "development", Settings.Demo.ASKED_FOR, "/data", "localhost").check())
                .doesNotThrowAnyException();
    }

    @Test
    void anotherDatabaseIsNamedAndRefused() {
        assertThatThrownBy(() -> new Settings("oracle", "development", Settings.Demo.OFF, "/data", "localhost").check())
                .hasMessageContaining("DB_KIND is 'oracle'");
    }

    @Test
    void productionRefusesDerbyAndDemoData() {
        assertThatThrownBy(() -> new Settings("derby", "production", Settings.Demo.OFF, "/data", "localhost").check())
                .hasMessageContaining("Derby");
        assertThatThrownBy(() ->
                        new Settings("postgresql", "production", Settings.Demo.ASKED_FOR, "/data", "localhost").check())
                .hasMessageContaining("GRANARY_DEMO");
    }

    @Test
    void aDemoListensOnLoopbackOnly() {
        assertThatThrownBy(() -> new Settings("derby", "development", Settings.Demo.BY_DEFAULT, "/data", "*").check())
                .hasMessageContaining("loopback");
        assertThatThrownBy(() ->
                        new Settings("derby", "development", Settings.Demo.ASKED_FOR, "/data", "192.0.2.1").check())
                .hasMessageContaining("GRANARY_DEMO=false");
        assertThatCode(() -> new Settings("derby", "development", Settings.Demo.OFF, "/data", "*").check())
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        new Settings("derby", "development", Settings.Demo.BY_DEFAULT, "/data", "127.0.0.1").check())
                .doesNotThrowAnyException();
    }

    @Test
    void aMisspeltModeIsNoMode() {
        assertThatThrownBy(() -> new Settings("derby", "prod", Settings.Demo.OFF, "/data", "localhost").check())
                .hasMessageContaining("GRANARY_MODE is 'prod'");
    }

    @Test
    void postgresWithoutTwoPhaseCommitIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> CheckDatabase.checkPostgres(18, 0)).hasMessageContaining("max_prepared_transactions");
        assertThatThrownBy(() -> CheckDatabase.checkPostgres(13, 100)).hasMessageContaining("too old");
        assertThatCode(() -> CheckDatabase.checkPostgres(14, 1)).doesNotThrowAnyException();
    }
}
