package cn.safecommunity.overview;

import cn.safecommunity.overview.Board.CountyLine;
import cn.safecommunity.policy.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists that are drawn up from the board. */
final class BoardTables {

    private BoardTables() {}

    static Table pilots(Board board) {
        Table table = Table.of("pilots", "试点单位名单", "序号", "县区", "单位代码", "试点单位", "包抓领导", "候选类别", "是否达标", "初验情况", "持有称号");
        for (CountyLine line : board.lines()) {
            line.pilots()
                    .forEach(pilot -> table.add(
                            table.rows().size() + 1,
                            line.countyName(),
                            pilot.unit(),
                            pilot.name(),
                            pilot.leader(),
                            rank(pilot.candidateFor()),
                            pilot.upToStandard() ? "已达标" : "未达标",
                            pilot.checkText(),
                            String.join(
                                    "、",
                                    pilot.titles().stream().map(Chain::label).toList())));
        }
        return table;
    }

    static Table candidates(Board board) {
        Table table = Table.of("candidates", "全国、省级安全社区候选名单", "序号", "候选类别", "县区", "单位", "是否达标", "持有称号");
        for (Chain rank : List.of(Chain.NATIONAL, Chain.PROVINCIAL)) {
            for (CountyLine line : board.lines()) {
                line.pilots().stream()
                        .filter(pilot -> rank == pilot.candidateFor())
                        .forEach(pilot -> table.add(
                                table.rows().size() + 1,
                                rank(rank),
                                line.countyName(),
                                pilot.name(),
                                pilot.upToStandard() ? "已达标" : "未达标",
                                String.join(
                                        "、",
                                        pilot.titles().stream()
                                                .map(Chain::label)
                                                .toList())));
            }
        }
        return table;
    }

    static Table progress(Board board) {
        Table table = Table.of(
                "progress",
                "各县区进展情况",
                "序号",
                "县区",
                "试点",
                "应有试点",
                "在办申报",
                "达标",
                "达标试点",
                "省级称号",
                "全国称号",
                "此前已有称号",
                "累计黄牌",
                "累计红牌",
                "未结督导问题",
                "尚缺");
        board.lines()
                .forEach(line -> table.add(
                        table.rows().size() + 1,
                        line.countyName(),
                        line.pilots().size(),
                        line.pilotQuota(),
                        line.runningCases(),
                        line.upToStandard(),
                        line.pilotsUpToStandard(),
                        line.provincial(),
                        line.national(),
                        line.earlierTitles(),
                        line.yellowCards(),
                        line.redCards(),
                        line.openFindings(),
                        String.join("；", line.missing())));
        return table;
    }

    private static String rank(@Nullable Chain rank) {
        return rank == null ? "未分类" : rank.rank() + "候选";
    }
}
