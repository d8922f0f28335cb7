package granary.access;

import granary.database.Database;
import java.nio.file.Path;

/** An audit log in a database, and a server's data folder with the key that signs it. */
record AuditedFolder(Audit audit, ReadAudit read, AuditAnchors anchors, VerifyAudit verifier) {
    AuditedFolder(Database database, Path folder) {
        this(database, dataIn(folder));
    }

    private AuditedFolder(Database database, DataFolder data) {
        this(database, data, new AuditKey(data));
    }

    private AuditedFolder(Database database, DataFolder data, AuditKey key) {
        this(
                new Audit(database, new MachineClock(), key),
                new ReadAudit(database),
                new AuditAnchors(database, key, data),
                new VerifyAudit(database, new ReadAudit(database), new AuditAnchors(database, key, data), key));
    }

    private static DataFolder dataIn(Path folder) {
        DataFolder data = new DataFolder();
        data.root = folder.toString();
        OwnerOnly.folder(data.keys());
        new AuditKey(data).makeIfAbsent();
        return data;
    }

    AuditVerification verify() {
        return verifier.verify();
    }
}
