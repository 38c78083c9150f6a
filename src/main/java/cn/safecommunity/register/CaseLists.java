package cn.safecommunity.register;

import cn.safecommunity.CountedPage;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.CaseKinds;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.register.CaseListRepository.Row;
import cn.safecommunity.register.CaseListView.Kind;
import cn.safecommunity.register.CaseListView.Line;
import cn.safecommunity.register.CaseListView.Step;
import cn.safecommunity.security.Halts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lists of case files a person may see, and where each case is now. */
@Component
class CaseLists {

    private final CaseListRepository repository;
    private final CaseKinds kinds;
    private final Whereabouts whereabouts;
    private final Access access;

    CaseLists(CaseListRepository repository, CaseKinds kinds, Whereabouts whereabouts, Access access) {
        this.repository = repository;
        this.kinds = kinds;
        this.whereabouts = whereabouts;
        this.access = access;
    }

    CaseListView page(CaseListRequest request, String person) {
        Sight sight = access.sightOf(person);
        CountedPage<Row> found = repository.page(request, sight);
        List<Row> rows = found.rows();
        Map<Long, List<Step>> steps =
                whereabouts.offices(rows.stream().map(Row::id).toList());
        return new CaseListView(
                found.total(),
                found.more(),
                request.page().page(),
                request.page().size(),
                rows.stream()
                        .map(row -> line(row, sight, steps.getOrDefault(row.id(), List.of())))
                        .toList(),
                kinds.list().stream()
                        .map(kind -> new Kind(kind.id(), kind.label()))
                        .sorted(Comparator.comparing(Kind::label))
                        .toList());
    }

    /** The same line of one case; authorities read who has taken a task on. */
    Line one(long id, String person) {
        return one(id, access.sightOf(person));
    }

    Line one(long id, Sight sight) {
        List<Step> steps = sight.isOfAnAuthority()
                ? whereabouts.people(id)
                : whereabouts.offices(List.of(id)).getOrDefault(id, List.of());
        return line(repository.one(id), sight, steps);
    }

    private Line line(Row row, Sight sight, List<Step> steps) {
        boolean ended = row.endedAt() != null;
        String state = row.draft() ? "draft" : ended ? "finished" : "running";
        return new Line(
                row.id(),
                row.kind(),
                kinds.find(row.kind()).map(CaseKind::label).orElse(row.kind()),
                row.businessKey(),
                row.subject(),
                row.countyName(),
                state,
                row.draft() ? "草稿" : ended ? "已办结" : row.suspended() ? "已暂停" : "办理中",
                ended && row.endedWith() == null ? "已终止" : row.endedWith(),
                row.starter(),
                row.startedAt(),
                row.endedAt(),
                row.draft() && mayDiscard(row, sight),
                row.suspended() ? Halts.CASE : row.halt(),
                row.suspended(),
                steps);
    }

    /** A draft of a unit belongs to its people; any other to who prepares it. */
    private static boolean mayDiscard(Row row, Sight sight) {
        return row.community() == null
                ? sight.person().equals(row.startedBy())
                : sight.communities().contains(row.community());
    }
}
