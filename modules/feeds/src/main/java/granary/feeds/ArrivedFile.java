package granary.feeds;

import granary.country.Country;
import granary.feeds.store.FileShelf;
import java.nio.file.Path;

/** A file that has come and is not settled yet. Closing it takes it off the shelf, unless it may have been published. */
public final class ArrivedFile implements AutoCloseable {
    private final String id;
    private final Delivery delivery;
    private final Country country;
    private final FileShelf.Shelved shelved;
    private final FileShelf shelf;
    private boolean staying;

    ArrivedFile(String id, Delivery delivery, Country country, FileShelf.Shelved shelved, FileShelf shelf) {
        this.id = id;
        this.delivery = delivery;
        this.country = country;
        this.shelved = shelved;
        this.shelf = shelf;
    }

    /** Of the bytes as they were sent, in hex. */
    public String sha256() {
        return shelved.sha256();
    }

    String id() {
        return id;
    }

    Delivery delivery() {
        return delivery;
    }

    Country country() {
        return country;
    }

    Path path() {
        return shelved.path();
    }

    long bytes() {
        return shelved.bytes();
    }

    /** From here on its row may be committed, whatever the sender is told: nobody may take its bytes away. */
    void stays() {
        staying = true;
    }

    /** Nothing of it is in the database: a try that was rolled back, or none. */
    void leaves() {
        staying = false;
    }

    @Override
    public void close() {
        if (!staying) {
            shelf.discard(id);
        }
    }
}
