package granary.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void developmentRunsOnDerby() {
        assertThat(new Settings("derby", "development", Settings.Demo.ASKED_FOR, "/data", "localhost").faults())
                .isEmpty();
    }

    @Test
    void anotherDatabaseIsNamedAndRefused() {
        assertThat(new Settings("oracle", "development", Settings.Demo.OFF, "/data", "localhost").faults())
                .singleElement()
                .asString()
                .contains("DB_KIND is 'oracle'");
    }

    @Test
    void productionRefusesDerbyAndDemoData() {
        assertThat(new Settings("derby", "production", Settings.Demo.OFF, "/data", "localhost").faults())
                .singleElement()
                .asString()
                .contains("Derby");
        assertThat(new Settings("postgresql", "production", Settings.Demo.ASKED_FOR, "/data", "localhost").faults())
                .singleElement()
                .asString()
                .contains("GRANARY_DEMO");
    }

    @Test
    void aDemoListensOnLoopbackOnly() {
        assertThat(new Settings("derby", "development", Settings.Demo.BY_DEFAULT, "/data", "*").faults())
                .singleElement()
                .asString()
                .contains("loopback");
        assertThat(new Settings("derby", "development", Settings.Demo.ASKED_FOR, "/data", "192.0.2.1").faults())
                .singleElement()
                .asString()
                .contains("GRANARY_DEMO=false");
        assertThat(new Settings("derby", "development", Settings.Demo.OFF, "/data", "*").faults())
                .isEmpty();
        assertThat(new Settings("derby", "development", Settings.Demo.BY_DEFAULT, "/data", "127.0.0.1").faults())
                .isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(new Settings("derby", "production", Settings.Demo.ASKED_FOR, "data", "localhost").faults())
                .hasSize(3);
    }

    @Test
    void aMisspeltModeIsNoMode() {
        assertThat(new Settings("derby", "prod", Settings.Demo.OFF, "/data", "localhost").faults())
                .singleElement()
                .asString()
                .contains("GRANARY_MODE is 'prod'");
    }

    @Test
    void postgresWithoutTwoPhaseCommitIsRefusedWithTheRemedy() {
        assertThat(CheckDatabase.postgresFaults(18, 0))
                .singleElement()
                .asString()
                .contains("max_prepared_transactions");
        assertThat(CheckDatabase.postgresFaults(13, 100))
                .singleElement()
                .asString()
                .contains("too old");
        assertThat(CheckDatabase.postgresFaults(14, 1)).isEmpty();
    }
}
