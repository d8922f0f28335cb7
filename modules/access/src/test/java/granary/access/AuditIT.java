package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with every right in the database may try, and where the log tells of it. */
@OnEachDatabase
class AuditIT {
    private static final Caller ADMIN = new Caller("cli_1", "admin", Role.ADMIN, Scope.NONE);
    private static final ReadAudit.Asked ALL = new ReadAudit.Asked(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Database database;

    @TempDir
    private Path folder;

    private AuditedFolder log;

    AuditIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "access");
    }

    @BeforeEach
    void threeLines() {
        log = new AuditedFolder(database, folder);
        for (int i = 1; i <= 3; i++) {
            log.audit().record(ADMIN, "USER_CREATED", "usr_" + i, "{\"n\":" + i + "}");
        }
    }

    @Test
    void anUntouchedChainIsSound() {
        assertThat(log.verify()).isEqualTo(new AuditVerification(3, 0, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_audit SET actor = 'someone' WHERE seq = 2",
                "UPDATE access_audit SET action = 'NOTHING' WHERE seq = 2",
                "UPDATE access_audit SET subject = 'usr_9' WHERE seq = 2",
                "UPDATE access_audit SET detail = '{}' WHERE seq = 2",
                "UPDATE access_audit SET at_micros = at_micros + 1 WHERE seq = 2",
                "DELETE FROM access_audit WHERE seq = 2"
            })
    void aChangedOrRemovedLineIsNamed(String sql) {
        attack(sql);
        assertThat(brokenAt()).contains(2L);
    }

    @Test
    void aLineCutOffAtTheEndIsNamed() {
        attack("DELETE FROM access_audit WHERE seq = 3");
        assertThat(brokenAt()).contains(3L);
    }

    @Test
    void anAddedLineIsNamed() {
        attack("""
                        INSERT INTO access_audit (seq, at_micros, actor, action, subject, detail, previous_hash, hash)
                        SELECT 4, at_micros, actor, action, subject, detail, previous_hash, hash
                        FROM access_audit WHERE seq = 3
                        """);
        assertThat(brokenAt()).contains(4L);
    }

    @Test
    void anAddedLineThatFitsItsPredecessorIsNamed() {
        append(2, "cli_9");
        assertThat(brokenAt()).contains(4L);
    }

    /** Lines at the end go, and the head is made to fit: the chain alone cannot tell. */
    @Test
    void aTailThatWasCutOffWithItsHeadIsNamedOnceTheLogWasSigned() {
        log.anchors().keepLatest();
        cutTail();
        assertThat(brokenAt()).contains(3L);
        // The server goes on, and signs what it finds.
        log.anchors().keepLatest();
        assertThat(brokenAt()).contains(3L);
        log.audit().record(ADMIN, "USER_CREATED", "usr_4", "{}");
        log.audit().record(ADMIN, "USER_CREATED", "usr_5", "{}");
        log.anchors().keepLatest();
        assertThat(log.verify().fault()).isPresent();
    }

    @Test
    void aTailThatWasCutOffWithItsHeadIsNamedAfterANightsSeal() {
        log.audit().recordSigned("night", "NIGHT_SEALED", "CN 2026-10-29", "{}");
        attack("DELETE FROM access_audit WHERE seq >= 3");
        setHead(2);
        assertThat(brokenAt()).contains(3L);
    }

    @Test
    void aLogThatWasWrittenAnewIsNamedWhereItWasSigned() {
        log.anchors().keepLatest();
        cutTail();
        append(2, "cli_9");
        setHead(3);
        assertThat(brokenAt()).contains(3L);
    }

    @Test
    void aSignatureByAnotherKeyIsNamed(@TempDir Path elsewhere) {
        AuditedFolder other = new AuditedFolder(database, elsewhere);
        other.audit().recordSigned("night", "NIGHT_SEALED", "CN 2026-10-29", "{}");
        assertThat(log.verify().fault().orElseThrow().what()).contains("not signed by this installation's key");
        assertThat(other.verify().isOk()).isTrue();
    }

    @Test
    void linesAreFoundByWhoWhatWhichAndWhen() {
        log.audit().record("night", "NIGHT_STARTED", "CN 2026-10-29", "{}");
        assertThat(seqs(ALL)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(seqs(asked("cli_1", "", ""))).containsExactly(3L, 2L, 1L);
        assertThat(seqs(asked("", "NIGHT_STARTED", ""))).containsExactly(4L);
        assertThat(seqs(asked("cli_1", "USER_CREATED", "usr_2"))).containsExactly(2L);
        assertThat(log.read().before(3, ALL, 1)).extracting(AuditLine::seq).containsExactly(2L);
        Instant third = log.read().before(4, ALL, 1).get(0).at();
        assertThat(seqs(new ReadAudit.Asked(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(third), Optional.empty())))
                .containsExactly(4L, 3L);
        assertThat(seqs(new ReadAudit.Asked(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(third))))
                .containsExactly(2L, 1L);
    }

    private List<Long> seqs(ReadAudit.Asked asked) {
        return log.read().before(Long.MAX_VALUE, asked, 10).stream()
                .map(AuditLine::seq)
                .toList();
    }

    private static ReadAudit.Asked asked(String actor, String action, String subject) {
        return new ReadAudit.Asked(
                Optional.of(actor).filter(one -> !one.isEmpty()),
                Optional.of(action).filter(one -> !one.isEmpty()),
                Optional.of(subject).filter(one -> !one.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Long> brokenAt() {
        return log.verify().fault().map(AuditVerification.Fault::seq);
    }

    private void cutTail() {
        attack("DELETE FROM access_audit WHERE seq = 3");
        setHead(2);
    }

    private void setHead(long seq) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE access_audit_head SET seq = ?, hash = (SELECT hash FROM access_audit WHERE seq = ?)",
                        seq,
                        seq));
    }

    /** A line with every hash right, behind the last one, without moving the head. */
    private void append(long previous, String actor) {
        List<AuditLine> lines = log.read().after(0);
        AuditLine last = lines.get(lines.size() - 1);
        AuditLine added = AuditLine.following(
                last.head(), last.atMicros() + previous, new AuditLine.Deed(actor, "USER_CREATED", "usr_3", "{}"));
        database.jdbi().useHandle(handle -> Audit.insert(handle, added));
    }

    /** By someone with every right, who puts the guard aside first. */
    private void attack(String sql) {
        database.jdbi().useHandle(handle -> {
            putGuardAside(handle);
            handle.execute(sql);
        });
    }

    private void putGuardAside(Handle handle) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            handle.execute("ALTER TABLE access_audit DISABLE TRIGGER access_audit_append_only");
        } else if (handle.select("SELECT triggername FROM sys.systriggers WHERE triggername = 'ACCESS_AUDIT_NO_UPDATE'")
                .mapTo(String.class)
                .findOne()
                .isPresent()) {
            handle.execute("DROP TRIGGER access_audit_no_update");
            handle.execute("DROP TRIGGER access_audit_no_delete");
        }
    }
}
