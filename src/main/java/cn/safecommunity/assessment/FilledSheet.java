package cn.safecommunity.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an assessment with its rows, read together.
 *
 * @param set the indicator set the assessment began with
 * @param sheet null as long as nobody has saved anything of it
 * @param rows by number; an indicator without anything has none
 */
record FilledSheet(String set, @Nullable Sheet sheet, List<SheetRow> rows) {

    boolean isSigned() {
        return sheet != null && sheet.isSigned();
    }
}
