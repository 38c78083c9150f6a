package cn.safecommunity.creation;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rectification list of a creation (notice clause 4, phase 3: 逐项整改): found, put right, verified, one by one. */
@Service("rectifications")
public class Rectifications {

    private static final int LONGEST = 1000;

    private final RectificationRepository repository;
    private final CaseRecord record;

    Rectifications(RectificationRepository repository, CaseRecord record) {
        this.repository = repository;
        this.record = record;
    }

    /** Whether something on the list still keeps the unit from being up to standard. */
    public boolean hasOpenItems(DelegateExecution execution) {
        return of(CaseVariables.caseId(execution)).stream().anyMatch(RectificationItem::isPending);
    }

    List<RectificationItem> of(long caseId) {
        return repository.of(caseId);
    }

    /** Which state of the list this is; whoever sends it on says which one they have seen. */
    static String seen(List<RectificationItem> list) {
        return Seen.of(list.stream().map(RectificationItem::seen).toList());
    }

    /** Refuses whoever has not seen what is to be put right as it stands. */
    void requireSeen(long caseId, TaskAnswer answer) {
        answer.requireSeen(CaseVariables.SEEN_ITEMS, "整改问题", () -> seen(of(caseId)));
    }

    /** Notes what has to be put right; it is a draft until the check is over. */
    long find(long caseId, String source, String text, String person) {
        return repository.insert(caseId, source, text("text", "问题", text), RectificationItem.DRAFT, person);
    }

    /** Takes back a draft of one's own. */
    void dropDraft(long caseId, long id, String person) {
        RectificationItem item = item(caseId, id);
        if (!item.is(RectificationItem.DRAFT) || !item.foundBy().equals(person)) {
            throw new Refusal("只能删除自己写的、还没有列入整改清单的问题。");
        }
        repository.deleteDraft(id);
    }

    /** Puts everything that was found on the list; gives how many items are open. */
    @Transactional
    int drawUp(long caseId) {
        repository.putInForce(caseId);
        return (int) of(caseId).stream().filter(RectificationItem::isPending).count();
    }

    /** The unit has put an item right. */
    @Transactional
    void close(long caseId, long id, String answer, @Nullable String seen, String person) {
        RectificationItem item = held(caseId, id);
        if (!item.isPending()) {
            throw new Refusal("这一项已经核实到位，不用再办。");
        }
        String done = text("answer-" + id, "整改情况", answer);
        requireToSave(seen, item, item.is(RectificationItem.CLOSED) && done.equals(item.answer()));
        repository.close(id, done, person);
        record.add(caseId, "rectified", "整改“" + item.text() + "”：" + done);
    }

    /** The county accepts what was done. */
    @Transactional
    void verify(long caseId, long id, @Nullable String seen, String person) {
        RectificationItem item = closed(caseId, id);
        requireToSave(seen, item, item.is(RectificationItem.VERIFIED));
        repository.verify(id, person);
        record.add(caseId, "verified", "核实到位：“" + item.text() + "”。");
    }

    /** The county does not accept it and says why. */
    @Transactional
    void reopen(long caseId, long id, String objection, @Nullable String seen) {
        RectificationItem item = closed(caseId, id);
        String why = text("objection-" + id, "没有到位的理由", objection);
        requireToSave(seen, item, item.is(RectificationItem.OPEN) && why.equals(item.objection()));
        repository.reopen(id, why);
        record.add(caseId, "reopened", "“" + item.text() + "”没有整改到位：" + why);
    }

    /** The unit hands the list in only when every item is closed. */
    void requireAllClosed(long caseId, TaskAnswer answer) {
        List<RectificationItem> all = of(caseId);
        answer.requireSeen(CaseVariables.SEEN_ITEMS, "整改情况", () -> seen(all));
        List<RectificationItem> open = with(all, RectificationItem.OPEN);
        if (!open.isEmpty()) {
            throw Refusal.at("answer-" + open.get(0).id(), "还有 " + open.size() + " 项没有整改：请逐项写明整改情况后再提交。");
        }
    }

    /** The county agrees only when it has verified every item, and sends back only when it has reopened one. */
    void requireVerdict(long caseId, TaskAnswer answer) {
        List<RectificationItem> all = of(caseId);
        answer.requireSeen(CaseVariables.SEEN_ITEMS, "核实结果", () -> seen(all));
        boolean agreed = answer.is(Decision.APPROVE);
        List<RectificationItem> unseen = with(all, RectificationItem.CLOSED);
        if (!unseen.isEmpty()) {
            throw Refusal.at("item-" + unseen.get(0).id(), "还有 " + unseen.size() + " 项没有核实：请逐项选择“到位”或“没有到位”。");
        }
        boolean open = !with(all, RectificationItem.OPEN).isEmpty();
        if (agreed && open) {
            throw Refusal.at("decision", "有的问题没有整改到位，不能选“全部整改到位”。");
        }
        if (!agreed && !open) {
            throw Refusal.at("decision", "各项都已核实到位，请选“全部整改到位”；如果还有没到位的，请先在该项上注明。");
        }
    }

    private static void requireToSave(@Nullable String seen, RectificationItem item, boolean alreadySo) {
        if (!alreadySo) {
            Seen.requireToSave(seen, item.seen(), "", "这一项");
        }
    }

    private static List<RectificationItem> with(List<RectificationItem> all, String state) {
        return all.stream().filter(item -> item.is(state)).toList();
    }

    /** The item for whoever changes it: nobody else does until the transaction ends. */
    private RectificationItem held(long caseId, long id) {
        return repository.held(caseId, id).orElseThrow(Rectifications::unknown);
    }

    private RectificationItem closed(long caseId, long id) {
        RectificationItem item = held(caseId, id);
        if (item.is(RectificationItem.DRAFT)) {
            throw new Refusal("这一项还没有列入整改清单。");
        }
        return item;
    }

    private RectificationItem item(long caseId, long id) {
        return repository.find(caseId, id).orElseThrow(Rectifications::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("整改清单里没有这一项，请刷新页面后重试。");
    }

    private static String text(String field, String label, String given) {
        return Text.required(field, given, LONGEST, "请填写“" + label + "”，不超过 " + LONGEST + " 个字。");
    }
}
