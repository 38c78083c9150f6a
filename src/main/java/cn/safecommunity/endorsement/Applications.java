package cn.safecommunity.endorsement;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.community.Communities;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications of both chains: who may see them, how one is opened, started and ended. */
@Service
public class Applications {

    private final ApplicationRepository repository;
    private final CaseFiles files;
    private final Access access;
    private final Communities communities;
    private final Organisations organisations;
    private final Clock clock;

    Applications(
            ApplicationRepository repository,
            CaseFiles files,
            Access access,
            Communities communities,
            Organisations organisations,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.access = access;
        this.communities = communities;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The application, whoever asks. */
    public Application get(long id) {
        return repository.find(id).orElseThrow(() -> new NotFound("没有找到这项申报，请从任务列表重新打开。"));
    }

    /** The application if this person may see it; otherwise it does not exist for them. */
    public Application visible(long id, String person) {
        Application found = get(id);
        if (!access.maySee(person, files.scope(id))) {
            throw new NotFound("没有找到这项申报，请从任务列表重新打开。");
        }
        return found;
    }

    /** The applications of these counties that are being handled on that day, whoever asks. */
    public List<Application> running(LocalDate day, Collection<String> counties) {
        return repository.running(day, counties);
    }

    /** How many these are, by county; one without any is not named. */
    public Map<String, Long> counted(LocalDate day, Collection<String> counties) {
        return repository.counted(day, counties);
    }

    /** All applications that this person may see, newest first. */
    public List<Application> allVisible(String person) {
        return repository.within(access.sightOf(person));
    }

    /** Whom and what an application is about, in words, e.g. 汉滨区五里镇 省级安全社区. */
    private String subject(String community, Chain chain) {
        return organisations.nameOf(countyOf(community)) + organisations.nameOf(community) + " " + chain.label();
    }

    /** The open application of a unit on a chain; a draft is made when there is none. */
    @Transactional
    public Application draft(String community, Chain chain, String person) {
        if (!access.mayActFor(person, community)) {
            throw new Forbidden("您不是该创建单位的工作人员，不能代其申报，请用创建单位的账号登录。");
        }
        communities.get(community);
        if (repository.open(community, chain).isEmpty()) {
            long id = files.openDraft(
                    Application.KIND, countyOf(community), community, subject(community, chain), person);
            if (!repository.draft(id, community, countyOf(community), chain, person)) {
                files.discard(id); // a colleague was faster, and theirs is the draft
            }
        }
        return repository.open(community, chain).orElseThrow();
    }

    /** Throws a draft away; refuses when it has begun meanwhile, and whoever does not work for the unit. */
    @Transactional
    public void discard(long id, String person) {
        Application draft = get(id);
        if (!access.mayActFor(person, draft.community())) {
            throw new Forbidden("这份草稿属于申报单位，只有该单位的工作人员可以删除，请用申报单位的账号登录。");
        }
        if (!repository.discard(id)) {
            get(id); // a colleague may have thrown it away before
            throw new Refusal("这件申报已经提交，不是草稿，不能删除。如需停止办理，请在申报表单中撤回。");
        }
        files.discard(id);
    }

    private String countyOf(String community) {
        Organisation unit = organisations.get(community);
        return Objects.requireNonNull(unit.parentCode(), () -> "The unit " + community + " belongs to no county");
    }

    /** Turns the draft into a running application and gives it its number, e.g. {@code P-610902104-2014-1}. */
    @Transactional
    public String start(Application draft, String person, String processInstanceId) {
        LocalDate today = LocalDate.now(clock);
        String prefix = (draft.chain() == Chain.NATIONAL ? "N" : "P") + "-" + draft.community() + "-" + today.getYear();
        String businessKey = prefix + "-" + repository.nextNumber(prefix);
        if (!repository.start(draft.id(), businessKey, today, person, processInstanceId)) {
            throw new Refusal("本单位的" + draft.chain().label() + "申报已在办理中，请勿重复提交，可在任务列表中查看进度。");
        }
        files.started(draft.id(), businessKey, processInstanceId, person);
        return businessKey;
    }

    /** Ends an application: conferred, rejected, failed or withdrawn. */
    void end(long id, ApplicationState state) {
        repository.end(id, state);
    }

    /** The province takes part from now on. */
    void reachProvince(long id) {
        files.reach(id, true, false);
    }

    /** The association takes part from now on. */
    void reachAssociation(long id) {
        files.reach(id, false, true);
    }
}
