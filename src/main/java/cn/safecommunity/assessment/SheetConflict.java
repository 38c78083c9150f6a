package cn.safecommunity.assessment;

import cn.safecommunity.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Rows were changed somewhere else meanwhile; carries them as they are now, so that the person can choose. */
final class SheetConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<SheetRow> rows;

    SheetConflict(List<SheetRow> rows) {
        super("第 " + numbers(rows) + " 项刚才在另一台电脑或另一个窗口改过，您的改动没有保存，也没有丢。请对照两份内容，选用其中一份。");
        this.rows = rows;
    }

    private static String numbers(List<SheetRow> rows) {
        return rows.stream().map(row -> String.valueOf(row.indicator())).collect(Collectors.joining("、"));
    }

    List<SheetRow> rows() {
        return rows;
    }
}
