package cn.safecommunity.archive;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.community.Communities;
import cn.safecommunity.creation.Creation;
import cn.safecommunity.material.Materials;
import cn.safecommunity.policy.FieldRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The archive of a community by the twelve elements of AQ/T 9001-2006 (E10: complete, with process records and rules for
 * keeping): entries with files, and every correction with who, when and why.
 */
@Service
class Archive {

    private static final int LONGEST_TITLE = 200;

    private final ArchiveRepository repository;
    private final ArchivePlan plan;
    private final Communities communities;
    private final CaseFiles files;
    private final Materials materials;
    private final Clock clock;

    Archive(
            ArchiveRepository repository,
            ArchivePlan plan,
            Communities communities,
            CaseFiles files,
            Materials materials,
            Clock clock) {
        this.repository = repository;
        this.plan = plan;
        this.communities = communities;
        this.files = files;
        this.materials = materials;
        this.clock = clock;
    }

    /** What a person fills in. */
    record Draft(String title, Map<String, ? extends @Nullable Object> fields, List<Long> materials) {}

    /** The entries that count, by element. */
    List<ArchiveEntry> of(String community) {
        return repository.current(community);
    }

    /** Every version of one entry, the latest first. */
    List<ArchiveEntry> versions(String community, long id) {
        List<ArchiveEntry> versions = repository.versions(community, id);
        if (versions.isEmpty()) {
            throw new NotFound("创建档案里没有这一条，请刷新页面后重试。");
        }
        return versions;
    }

    /** Adds an entry of a kind. */
    @Transactional
    ArchiveEntry add(String community, String kind, Draft draft, String person) {
        communities.get(community);
        return keep(community, repository.nextId(), 1, plan.kind(kind), draft, false, person, null);
    }

    /** Corrects an entry; {@code seen} is the version that the person had before the eyes. */
    @Transactional
    ArchiveEntry correct(String community, long id, int seen, Draft draft, String reason, String person) {
        ArchiveEntry last = last(community, id, seen);
        return keep(community, id, seen + 1, plan.kind(last.kind()), draft, false, person, requireReason(reason));
    }

    /** Takes an entry out of the archive; its versions stay readable. */
    @Transactional
    void remove(String community, long id, int seen, String reason, String person) {
        ArchiveEntry last = last(community, id, seen);
        insert(last.next(community, true, person, clock.instant(), requireReason(reason)));
    }

    /** Another unit keeps the entries from now on; what was written before stays with who wrote it. */
    @Transactional
    void handOver(String community, String successor, String person, String reason) {
        repository
                .current(community)
                .forEach(entry -> insert(entry.next(successor, false, person, clock.instant(), reason)));
    }

    private ArchiveEntry last(String community, long id, int seen) {
        ArchiveEntry last = versions(community, id).get(0);
        if (last.removed() || last.version() != seen) {
            throw changedMeanwhile();
        }
        return last;
    }

    private static Refusal changedMeanwhile() {
        return Refusal.at("version", "这一条刚才已由他人更正或移出，请刷新后核对，再提交您的更正。");
    }

    private static String requireReason(String reason) {
        return Text.required("reason", reason, Text.LONGEST_REASON, "请写明更正或移出的原因；原来的内容会保留。");
    }

    private ArchiveEntry keep(
            String community,
            long id,
            int version,
            ArchivePlan.Kind kind,
            Draft draft,
            boolean removed,
            String person,
            @Nullable String reason) {
        String title = Text.required("title", draft.title(), LONGEST_TITLE, "请填写“名称”，不超过 " + LONGEST_TITLE + " 个字。");
        FieldRules rules = kind.rules();
        Map<String, Object> fields = rules.read(draft.fields());
        rules.requireComplete(fields);
        draft.materials().forEach(material -> requireOwn(community, material));
        ArchiveEntry entry = new ArchiveEntry(
                id,
                version,
                community,
                kind.key(),
                kind.element(),
                title,
                fields,
                draft.materials(),
                removed,
                person,
                clock.instant(),
                reason);
        insert(entry);
        return entry;
    }

    private void insert(ArchiveEntry entry) {
        try {
            repository.insert(entry);
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
    }

    private void requireOwn(String community, long material) {
        CaseFile file = files.get(materials.caseOf(material));
        if (!Creation.KIND.equals(file.kind()) || !community.equals(file.community())) {
            throw Refusal.at("files", "附件不属于本单位的创建案卷，请先在本页上传再选用。");
        }
    }
}
