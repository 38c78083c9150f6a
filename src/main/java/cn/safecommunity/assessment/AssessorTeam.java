package cn.safecommunity.assessment;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.FourEyesCheck;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Assessor;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The team that assesses a case on site: three to five experts, none of them from the county of the unit. */
@Component("assessorTeam")
public class AssessorTeam {

    private final JdbcClient jdbc;
    private final People people;
    private final Policy policy;
    private final FourEyesCheck fourEyes;

    AssessorTeam(JdbcClient jdbc, People people, Policy policy, FourEyesCheck fourEyes) {
        this.jdbc = jdbc;
        this.people = people;
        this.policy = policy;
        this.fourEyes = fourEyes;
    }

    /** Changes to the team and signatures in it come one after the other, until the transaction ends. */
    void turn(long caseId) {
        OneAfterTheOther.wait(jdbc, "team", caseId);
    }

    /** The team of the case that is being executed; asked by the models. */
    public List<String> of(DelegateExecution execution) {
        return of(CaseVariables.caseId(execution));
    }

    /** Who was named last for a case file; nobody at first. */
    public List<String> of(long caseId) {
        return jdbc.sql("SELECT assessor FROM case_assessor WHERE case_id = ? ORDER BY assessor")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** Who was named last for each of these case files; read at once. */
    Map<Long, List<String>> of(Collection<Long> cases) {
        record Named(long caseId, String assessor) {}
        return jdbc
                .sql("SELECT case_id, assessor FROM case_assessor WHERE case_id = ANY(?) ORDER BY assessor")
                .param(cases.toArray(Long[]::new))
                .query((row, n) -> new Named(row.getLong("case_id"), row.getString("assessor")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Named::caseId, Collectors.mapping(Named::assessor, Collectors.toList())));
    }

    /** Names the team from a comma separated list; a team named earlier (before a return) is replaced. {@code by} is not of it. */
    public void name(CaseFile file, String commaSeparated, String by) {
        List<String> team = Arrays.stream(commaSeparated.split("[,，]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        check(file, team, team, by);
        jdbc.sql("DELETE FROM case_assessor WHERE case_id = ?").param(file.id()).update();
        for (String assessor : team) {
            jdbc.sql("INSERT INTO case_assessor (case_id, assessor) VALUES (?, ?)")
                    .params(file.id(), assessor)
                    .update();
        }
    }

    /** Puts another expert, who is not {@code by}, into the place of one of the team. */
    void replace(CaseFile file, String assessor, String replacement, String by) {
        List<String> team = of(file.id()).stream()
                .map(member -> member.equals(assessor) ? replacement : member)
                .toList();
        check(file, team, List.of(replacement), by);
        jdbc.sql("UPDATE case_assessor SET assessor = ? WHERE case_id = ? AND assessor = ?")
                .params(replacement, file.id(), assessor)
                .update();
    }

    /** Who has been of the team before stays in it, also without the post by now. */
    private void check(CaseFile file, List<String> team, List<String> named, String by) {
        int min = policy.assessmentTeam().min();
        int max = policy.assessmentTeam().max();
        if (team.size() < min || team.size() > max) {
            throw Refusal.at("assessors", "评定组应为 " + min + " 至 " + max + " 人，目前选了 " + team.size() + " 人，请调整。");
        }
        if (team.stream().distinct().count() != team.size()) {
            throw Refusal.at("assessors", "评定组成员不能重复，请重新选择。");
        }
        Map<String, Assessor> known =
                people.assessors().stream().collect(Collectors.toMap(Assessor::person, Function.identity()));
        for (String id : named) {
            if (id.equals(by)) {
                throw Refusal.at("assessors", "您不能把自己列入评定组：组成评定组的人不参加评定，请改选其他专家。");
            }
            Assessor assessor = known.get(id);
            if (assessor == null) {
                throw Refusal.at("assessors", "“" + id + "”不在专家名册中，请从名册中选择。");
            }
            if (!assessor.mayAssess(file.county())) {
                throw Refusal.at("assessors", assessor.name() + "与被评定的单位同属一个县区，应当回避，请改选其他县区的专家。");
            }
            fourEyes.tookPart(file.id(), id).ifPresent(task -> {
                throw Refusal.at("assessors", assessor.name() + "已经在本案卷中办理过“" + task + "”，不能再参加评定组，请改选其他专家。");
            });
        }
    }
}
