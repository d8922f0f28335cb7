package granary.sandbox.demo;

import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Shared;
import granary.sandbox.Work;
import granary.sandbox.WorkStore;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Plays yesterday. The business clock begins at eight in the evening of that day, orders are placed and fulfilled
 * then, the clock moves on to now, and the night of yesterday is run.
 */
@Shared
public class DemoDay {
    private static final Logger LOG = Logger.getLogger(DemoDay.class.getName());
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int BATCH = 9_000;
    private static final long SEED = 2026;

    private final BeginDemoDay beginning;
    private final Doors doors;
    private final WorkStore work;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    DemoDay(BeginDemoDay beginning, Doors doors, WorkStore work, Countries countries, BusinessClock clock) {
        this.beginning = beginning;
        this.doors = doors;
        this.work = work;
        this.countries = countries;
        this.clock = clock;
    }

    /** @throws DemoFailure where it cannot go on */
    void play(ManagedThreadFactory threads) {
        Optional<BeginDemoDay.Known> known = beginning.find();
        if (known.isPresent()) {
            tellOf(known.get());
            return;
        }
        doors.awaitReady();
        if (!isEmpty()) {
            LOG.info("No demo day: this installation has data of its own.");
            return;
        }
        long began = System.nanoTime();
        Country country = countries.get(DemoNetwork.COUNTRY);
        LocalDate date = country.businessDate(clock.instant()).previous().day();
        LOG.info("The demo day: playing %s of three counties".formatted(date));
        beginning.begin(date, date.atTime(EVENING).atZone(country.zone()).toInstant());
        Story story = play(country, date, threads);
        beginning.end();
        story.tell((System.nanoTime() - began) / 1_000_000_000);
    }

    private void tellOf(BeginDemoDay.Known known) {
        if (known.over()) {
            LOG.info("The demo day of %s was played before.".formatted(known.date()));
            return;
        }
        LOG.warning("The demo day of %s was interrupted, and going on would book things twice. %s"
                .formatted(known.date(), doors.howToPlayAgain()));
    }

    private boolean isEmpty() {
        return isEmpty(doors.as("admin"), "/counties?limit=1") && isEmpty(doors.as("maker"), "/tariffs?limit=1");
    }

    private static boolean isEmpty(Api api, String path) {
        return api.get(path).expect(200).json().path("items").isEmpty();
    }

    private Story play(Country country, LocalDate date, ManagedThreadFactory threads) {
        Chance chance = new Chance(SEED);
        References references = new References(date);
        DemoNetwork network = DemoNetwork.plan(date, chance);
        List<DemoOrder> orders = new PlanOrders(date, chance, references).plan(network);
        List<DemoItem> items = new PlanItems(date, country.zone(), chance, references).plan(network);
        SettlementDay day = new SettlementDay(date);

        SetUpDemo setUp = new SetUpDemo(doors);
        setUp.register(network);
        setUp.publishTariff(country, date);
        PlaceOrders placing = new PlaceOrders(setUp.hire(network), day, country.zone());
        placing.place(orders, network, threads);
        LOG.info("The demo day: %,d orders placed".formatted(orders.size()));
        for (int from = 0; from < items.size(); from += BATCH) {
            List<DemoItem> batch = items.subList(from, Math.min(from + BATCH, items.size()));
            SetUpDemo.batch(doors.as("integrator"), "/service-transactions/batch", batch);
        }
        day.tell(items);
        LOG.info("The demo day: %,d transactions of other systems taken".formatted(items.size()));
        placing.awaitOutcomes();
        int failed = placing.tellRefunds();
        LOG.info("The demo day: %,d orders fulfilled, %d failed, none pending"
                .formatted(orders.size() - failed, failed));
        tellOfOrders(day, country);

        RunDemoNight night = new RunDemoNight(doors, country.code(), date);
        List<PlantedFault> faults = day.plantFaults(items);
        // Before the clock moves on, so that no timer finds the night due without its files.
        night.deliver(day);
        night.endDay();
        night.run();
        return story(night, faults, setUp, network);
    }

    /** What the sandbox has done of the orders itself. */
    private void tellOfOrders(SettlementDay day, Country country) {
        for (Work done : work.all()) {
            day.tell(done.channel(), WorkLine.of(done, country.zone()));
        }
    }

    private Story story(RunDemoNight night, List<PlantedFault> faults, SetUpDemo setUp, DemoNetwork network) {
        DemoNetwork.Partner partner = network.partners().get(0);
        List<String> links = new ArrayList<>();
        links.add("maker    " + setUp.loginLink("林会计", "maker", Map.of()));
        links.add("checker  " + setUp.loginLink("周复核", "checker", Map.of()));
        links.add(
                "partner  " + setUp.loginLink(partner.name(), "partner", Map.of("partners", List.of(partner.code()))));
        return new Story(
                night.sentence(),
                faults,
                night.breaks(),
                night.verification(),
                doors.as("maker").server(),
                links);
    }
}
