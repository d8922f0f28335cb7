package granary.ear.incontainer;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The libraries of the EAR that was built, in a web application of their own: the beans as they ship, without the doors.
 * Without the listeners too, so that a message stays on its queue until a test has seen it.
 */
final class ShippedBeans {
    private static final Path EAR = Path.of("target/granary.ear");

    private ShippedBeans() {}

    static WebArchive with(Class<?> test) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "granary.ear")
                .importFrom(EAR.toFile())
                .as(EnterpriseArchive.class);
        WebArchive war = ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addPackage(test.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(jarOf(Assertions.class));
        for (ArchivePath path : ear.getContent(Filters.include("/lib/.*\\.jar")).keySet()) {
            war.add(ear.get(path).getAsset(), "/WEB-INF" + path.get());
        }
        return war;
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
