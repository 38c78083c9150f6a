package cn.safecommunity.gate;

import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Level;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.ProgrammeNews;
import cn.safecommunity.programme.Programmes;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what a gate found, the last one like the others: the city office of all, the leaders of a county of their own. */
@Component
class GateNews {

    private final Programmes programmes;
    private final ProgrammeNews news;
    private final Organisations organisations;

    GateNews(Programmes programmes, ProgrammeNews news, Organisations organisations) {
        this.programmes = programmes;
        this.news = news;
        this.organisations = organisations;
    }

    /** A phase is over. */
    void closed(Programme programme, Gate gate) {
        news.tell(programme.caseId(), "gate", Groups.CITY_OFFICE, subject(gate.phase()), words(programme, gate));
        List<ProgrammeCounty> counties = programmes.counties(programme.caseId());
        gate.lines()
                .forEach(line -> counties.stream()
                        .filter(county -> county.county().equals(line.county()))
                        .forEach(county -> news.tell(
                                county.caseId(),
                                "gate",
                                Groups.leader(Level.COUNTY, county.county()),
                                subject(gate.phase()),
                                words(gate.phase(), line))));
    }

    /** The last phase is over, and with it the programme. */
    void concluded(Programme programme, ProgrammeResult result) {
        List<String> names =
                result.countiesWithout().stream().map(organisations::nameOf).toList();
        news.tell(programme.caseId(), "result", Groups.CITY_OFFICE, "【安全社区】创建任务结果", result.text(names));
        programmes
                .counties(programme.caseId())
                .forEach(county -> news.tell(
                        county.caseId(),
                        "result",
                        Groups.leader(Level.COUNTY, county.county()),
                        "【安全社区】创建任务结果",
                        "“" + programme.plan().name() + "”全部阶段到期。" + result.text(names)));
    }

    private static String subject(int phase) {
        return "【安全社区】第" + Gates.numeral(phase) + "阶段到期";
    }

    private static String words(int phase, GateLine line) {
        String text = line.missing().isEmpty() ? "已达到要求。" : "没有达到要求：" + String.join("；", line.missing()) + "。";
        return "第" + Gates.numeral(phase) + "阶段到期，" + text;
    }

    private String words(Programme programme, Gate gate) {
        int pilots =
                gate.lines().stream().mapToInt(line -> line.facts().pilots()).sum();
        String late = gate.lines().stream()
                .filter(line -> !line.missing().isEmpty())
                .map(line -> organisations.nameOf(line.county()) + "（" + String.join("；", line.missing()) + "）")
                .collect(Collectors.joining("、"));
        return "第" + Gates.numeral(gate.phase()) + "阶段到期：试点 " + pilots + "/"
                + programme.plan().pilots() + "，“全国安全社区” " + gate.national() + " 个，“省级安全社区” " + gate.provincial()
                + " 个，试点达标 " + gate.upToStandard() + " 个。"
                + unclassified(gate)
                + unformed(gate)
                + (late.isEmpty() ? "各县区均达到要求。" : "没有达到要求的县区：" + late + "。");
    }

    /** The city office still has to say for which titles the confirmed pilots are candidates. */
    private static String unclassified(Gate gate) {
        int left = gate.lines().stream()
                .map(GateLine::facts)
                .mapToInt(facts -> facts.pilots() - facts.classified())
                .sum();
        return left == 0 ? "" : "已确定的试点还有 " + left + " 个没有分类，请市安委办尽快分类。";
    }

    private static String unformed(Gate gate) {
        return gate.unformed().isEmpty() ? "" : "市级还没有登记领导机构的：" + String.join("、", gate.unformed()) + "。";
    }
}
