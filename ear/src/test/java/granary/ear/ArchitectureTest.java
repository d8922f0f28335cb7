package granary.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import granary.ear.house.HouseRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Maven holds the arrows between slices; this holds them too, and all that Maven cannot see. */
class ArchitectureTest {
    private static final int MOST_LINES = 300;
    private static final JavaClasses HOUSE = new ClassFileImporter().importPaths(modules());

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(HouseRule rule) {
        rule.over("granary").check(HOUSE);
    }

    /**
     * A rule that nothing can break guards nothing; and a fixture breaks its own rule alone, but that a cycle always runs
     * against an arrow, and that no fixture marks its packages.
     */
    @ParameterizedTest
    @EnumSource
    void theFixtureBreaks(HouseRule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages(rule.fixture());

        assertThat(Stream.of(HouseRule.values())
                        .filter(each -> each.over(rule.fixture())
                                .allowEmptyShould(true)
                                .evaluate(fixture)
                                .hasViolation()))
                .contains(rule)
                .allMatch(broken -> broken == rule || rule == HouseRule.CYCLES || broken == HouseRule.NULLNESS);
    }

    /** A module that is built but not read here would escape every rule. */
    @Test
    void everyModuleIsRead() throws IOException {
        List<String> modules =
                everyModule().stream().filter(module -> !module.equals("ear")).toList();

        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(classesOf(module)).isDirectory());
    }

    @Test
    void noFileIsLongerThanItsIdea() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : everyModule()) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES));
    }

    private static List<String> everyModule() throws IOException {
        return Files.readString(Path.of("../pom.xml"))
                .lines()
                .filter(line -> line.contains("<module>"))
                .map(line -> line.replaceAll("</?module>", "").strip())
                .toList();
    }

    private static List<Path> modules() {
        try (Stream<Path> modules = Files.list(Path.of("../modules"))) {
            return Stream.concat(modules.map(Path::toString), Stream.of("../batch-jobs"))
                    .map(module -> Path.of(module, "target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the modules are not where the tests expect them: " + e.getMessage(), e);
        }
    }

    private static Path classesOf(String module) {
        return Path.of("..", module, "target/classes");
    }
}
