package cn.safecommunity.material;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of a case: what they are is decided by their content, and none is ever lost. */
@Service
public class Materials {

    private static final String SENT = "刚才已有同事提交，这份材料没有收下。请刷新页面后再看；如需补充，请联系审核单位退回补正。";

    private final MaterialRepository repository;
    private final MaterialTypes types;
    private final IncomingFiles incoming;
    private final MaterialQuota quota;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Materials(
            MaterialRepository repository,
            MaterialTypes types,
            IncomingFiles incoming,
            MaterialQuota quota,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.types = types;
        this.incoming = incoming;
        this.quota = quota;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The case that a file goes to.
     *
     * @param draft whether it was a draft when the person was let in: what is sent meanwhile takes in no more
     * @param part which of several tasks of the case it is for, null where it is for the whole case
     * @param open asked once more when the file is there, which takes its time: refuses when nobody takes in files any more, and
     *     sees to it that it stays so until the transaction ends
     */
    public record Place(
            long caseId, boolean draft, @Nullable String part, Runnable open) {

        public Place(long caseId, boolean draft) {
            this(caseId, draft, null, () -> {});
        }
    }

    /**
     * Takes a file in; one that is called like another of its type gets a number, because telephones call every photo
     * the same. Whether the case is open to the person is not asked.
     */
    public Material add(Place place, String type, String fileName, InputStream content, String person) {
        types.known(type);
        quota.requireRoom(repository.of(place.caseId()), 0);
        return take(
                place,
                fileName,
                content,
                (file, there) -> store(place, type, file.nameBeside(names(there, type)), file, person, there));
    }

    /** The same for a case that is open whatever becomes of it meanwhile. */
    public Material add(long caseId, String type, String fileName, InputStream content, String person) {
        return add(new Place(caseId, false), type, fileName, content, person);
    }

    /** Takes a file in as the new version of one that is there; the old one is kept. */
    public Material replace(Place place, Material old, String fileName, InputStream content, String person) {
        quota.requireRoom(repository.of(place.caseId()), 0);
        return take(place, fileName, content, (file, there) -> {
            // as it is under the lock: another window may have replaced it meanwhile
            if (there.stream().noneMatch(each -> each.id() == old.id() && each.current())) {
                throw Refusal.at("replaces", "“" + old.fileName() + "”已经有新的版本。请刷新页面后再上传。");
            }
            if (!file.mediaType().equals(old.mediaType())) {
                throw Refusal.at(
                        "file",
                        "“" + MaterialName.clean(fileName) + "”与“" + old.fileName() + "”不是同一种格式，不能作为它的新版本。请另行上传。");
            }
            return store(place, old.type(), old.fileName(), file, person, there);
        });
    }

    /** What is in the way is said before and, because uploads come side by side, once more under the lock. */
    private Material take(
            Place place,
            String fileName,
            InputStream content,
            BiFunction<IncomingFile, List<Material>, Material> storing) {
        return incoming.take(
                fileName,
                content,
                file -> Objects.requireNonNull(transaction.execute(status -> {
                    place.open().run(); // before the turn of the files, as whoever completes the task has them
                    repository.lock(place.caseId());
                    List<Material> there = repository.of(place.caseId());
                    quota.requireRoom(there, file.size());
                    return storing.apply(file, there);
                })));
    }

    private static Set<String> names(List<Material> there, String type) {
        return there.stream()
                .filter(each -> each.type().equals(type))
                .map(Material::fileName)
                .collect(Collectors.toSet());
    }

    private Material store(
            Place place, String type, String name, IncomingFile file, String person, List<Material> there) {
        List<Material> versions = there.stream()
                .filter(each -> each.type().equals(type) && each.fileName().equals(name))
                .toList();
        versions.stream().filter(Material::current).forEach(old -> repository.supersede(old.id()));
        Material material = new Material(
                0,
                type,
                types.label(type),
                name,
                place.part(),
                file.mediaType(),
                1 + versions.stream().mapToInt(Material::version).max().orElse(0),
                true,
                file.size(),
                file.sha256(),
                person,
                Instant.now(clock));
        try {
            return repository.insert(place, material, file).orElseThrow(() -> new Refusal(SENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file out of a draft; the version before it counts again. Refuses when it is a draft no more. */
    public void remove(Material material, long caseId) {
        transaction.executeWithoutResult(status -> {
            repository.lock(caseId);
            if (!repository.delete(material.id())) {
                throw new Refusal("这份材料刚才已由同事删除，或已随案卷提交，不能再删除。请刷新页面后再看。");
            }
            repository.restore(caseId, material.type(), material.fileName());
        });
    }

    /** The Chinese name of a type of file. */
    public String label(String type) {
        return types.label(type);
    }

    /** All files of a case in the order they came, superseded versions included. */
    public List<Material> of(long caseId) {
        return repository.of(caseId);
    }

    /** The same, and nobody adds to them or takes one out until the transaction ends. */
    public List<Material> held(long caseId) {
        repository.lock(caseId);
        return repository.of(caseId);
    }

    /** One file, without its content. */
    public Material get(long id) {
        return repository.find(id).orElseThrow(Materials::unknown);
    }

    /** Several files by their ids, read at once; without their content. */
    public Map<Long, Material> all(Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<Material> found = repository.all(wanted);
        if (found.size() < wanted.size()) {
            throw unknown();
        }
        return found.stream().collect(Collectors.toMap(Material::id, Function.identity()));
    }

    /** The case a file belongs to, for the rule who may read it. */
    public long caseOf(long id) {
        return repository.caseOf(id).orElseThrow(Materials::unknown);
    }

    /** Writes the content of a file in slices, so that a download never holds a whole file in memory. */
    public void copyContent(long id, OutputStream out) throws IOException {
        Slices.copy(get(id).size(), (offset, length) -> repository.slice(id, offset, length), out);
    }

    /** What an application on this chain must bring, and whether the case has it. */
    public List<RequiredMaterial> required(long caseId, Chain chain, UnitKind unitType) {
        return required(of(caseId), chain, unitType);
    }

    private List<RequiredMaterial> required(List<Material> files, Chain chain, UnitKind unitType) {
        return required(
                files.stream().filter(Material::current).map(Material::type).collect(Collectors.toSet()),
                chain,
                unitType);
    }

    /** The same where it is known of which types there are files. */
    public List<RequiredMaterial> required(Set<String> present, Chain chain, UnitKind unitType) {
        return types.required(chain, unitType, present);
    }

    /** The Chinese names of required materials that are not among these files. */
    public List<String> missing(List<Material> files, Chain chain, UnitKind unitType) {
        return required(files, chain, unitType).stream()
                .filter(Predicate.not(RequiredMaterial::present))
                .map(RequiredMaterial::label)
                .toList();
    }

    /** The answer for a file that does not exist, and for one that is not this person's to know of. */
    public static NotFound unknown() {
        return new NotFound("没有这份材料，请刷新页面后重新打开。");
    }
}
