package granary.ear.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** The rules of the house. Each has a fixture, {@code granary.fixture.<name>}, that breaks it and no other rule. */
public enum HouseRule {
    /** Slices import forward along the flow only. */
    ARROWS {
        @Override
        public ArchRule over(String root) {
            return classes()
                    .should(Dependencies.judgedBy("import along the arrows", new Imports(root)::alongTheArrows));
        }
    },
    /** rest → root, domain; root → domain, store; store → domain. */
    ROOMS {
        @Override
        public ArchRule over(String root) {
            return classes()
                    .should(Dependencies.judgedBy("keep the order of the rooms", new Imports(root)::betweenRooms));
        }
    },
    /** Another slice is entered by its root, or its values. */
    NEIGHBOURS {
        @Override
        public ArchRule over(String root) {
            return classes()
                    .should(Dependencies.judgedBy("enter others by the door", new Imports(root)::fromOtherSlices));
        }
    },
    /** No two slices need each other. */
    CYCLES {
        @Override
        public ArchRule over(String root) {
            return slices().matching(root + ".(*)..").should().beFreeOfCycles();
        }
    },
    /** Rules of the field know no database, no wire, no container. */
    DOMAIN {
        @Override
        public ArchRule over(String root) {
            return classes().should(Dependencies.judgedBy("keep the domain pure", new Imports(root)::ofADomain));
        }
    },
    /** Money is integral: no float, no double. */
    FLOATS {
        @Override
        public ArchRule over(String root) {
            return classes().should(Signatures.without(FLOATING));
        }
    },
    /** Time is given: every now comes from the business clock. */
    CLOCK {
        @Override
        public ArchRule over(String root) {
            return noClasses()
                    .that()
                    .areNotAssignableTo(Clock.class)
                    .should()
                    .callMethodWhere(describe("asks the system for the time", Calls::askTheSystemForTheTime));
        }
    },
    /** java.time alone; {@code Date.from} in a call is how a library is given what it insists on. */
    DATES {
        @Override
        public ArchRule over(String root) {
            return classes().should(Signatures.without(LEGACY_DATES));
        }
    },
    /** Names say what a thing is for. */
    NAMES {
        @Override
        public ArchRule over(String root) {
            return noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Utils?|Manager|Helpers?|Common)(\\$.*)?")
                    .orShould()
                    .resideInAnyPackage(root + "..util..", root + "..common..", root + "..helper..", root + "..impl..");
        }
    },
    /** NullAway reads marked packages only; one without the mark would escape it. */
    NULLNESS {
        @Override
        public ArchRule over(String root) {
            return classes()
                    .should(have(describe(
                            "a package that is @NullMarked",
                            type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))));
        }
    },
    /** Use cases own transactions, stores never. */
    TRANSACTIONS {
        @Override
        public ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAnyPackage(root + "..store..", root + "..domain..", root + "..rest..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.transaction.Transactional");
        }
    };

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Set<String> LEGACY_DATES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.util.TimeZone",
            "java.text.SimpleDateFormat");

    /** The rule over all classes below a root package. */
    public abstract ArchRule over(String root);

    /** Where the classes live that break this rule. */
    public String fixture() {
        return "granary.fixture." + name().toLowerCase(Locale.ROOT);
    }
}
