package cn.safecommunity.roster;

import cn.safecommunity.Text;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.roster.Entry.Expert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of the sheet means, and what is wrong with one that would change something. */
final class RosterRules {

    static final String USABLE = "使用";
    static final String DISABLED = "停用";

    private static final int LONGEST_PERSON = 64;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MAIL = 255;
    private static final int LONGEST_UNIT = 100;

    /** As the engine takes them, see {@code userResourceWhitelistPattern}. */
    private static final Pattern PERSON = Pattern.compile("[a-zA-Z0-9]+([-._@+][a-zA-Z0-9]+)*");

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\n]");

    private final Posts posts;
    private final Posts counties;
    private final String administrator;
    private final Map<String, Integer> firstRows = new HashMap<>();

    RosterRules(Posts posts, Posts counties, String administrator) {
        this.posts = posts;
        this.counties = counties;
        this.administrator = administrator;
    }

    /** An empty state leaves the account as it is. */
    Entry read(RosterRow row, @Nullable Entry before) {
        String state = row.cell(Column.STATE);
        boolean disabled = state.isEmpty() ? before != null && before.isDisabled() : state.equals(DISABLED);
        String kept = before == null ? "" : before.reason();
        String reason = row.cell(Column.REASON).isEmpty() ? kept : row.cell(Column.REASON);
        return new Entry(
                row.cell(Column.PERSON),
                row.cell(Column.FAMILY_NAME),
                row.cell(Column.GIVEN_NAME),
                row.cell(Column.MAIL),
                labels(row)
                        .flatMap(label -> posts.idOf(label).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                disabled ? (reason.isEmpty() ? DISABLED : reason) : "",
                expert(row, before));
    }

    /** A sheet without these columns leaves an expert as they are. */
    private Expert expert(RosterRow row, @Nullable Entry before) {
        if (!row.has(Column.EXPERT_UNIT)) {
            return before == null ? Expert.NONE : before.expert();
        }
        String county = row.cell(Column.EXPERT_COUNTY);
        return new Expert(row.cell(Column.EXPERT_UNIT), counties.idOf(county).orElse(county));
    }

    private static Stream<String> labels(RosterRow row) {
        return BETWEEN.splitAsStream(row.cell(Column.GROUPS)).map(String::strip).filter(label -> !label.isEmpty());
    }

    /** The number of an earlier row for the same account; notes this one. */
    Optional<Integer> repeated(RosterRow row) {
        return Optional.ofNullable(firstRows.putIfAbsent(row.cell(Column.PERSON), row.number()))
                .filter(first -> first != row.number());
    }

    List<RosterError> faults(RosterRow row, @Nullable Entry before, Entry after) {
        List<RosterError> faults = new ArrayList<>();
        ofPerson(row, before).ifPresent(fault -> faults.add(RosterError.at(row.number(), Column.PERSON, fault)));
        ofNames(row, after, faults);
        ofMail(after.mail()).ifPresent(fault -> faults.add(RosterError.at(row.number(), Column.MAIL, fault)));
        ofGroups(row, after).ifPresent(fault -> faults.add(RosterError.at(row.number(), Column.GROUPS, fault)));
        ofState(row, before, after, faults);
        if (row.has(Column.EXPERT_UNIT)) {
            ofExpert(row, after, faults);
        }
        return faults;
    }

    private Optional<String> ofPerson(RosterRow row, @Nullable Entry before) {
        String person = row.cell(Column.PERSON);
        if (person.isEmpty()) {
            return Optional.of("请填写用户名。");
        }
        Optional<Integer> first = repeated(row);
        if (first.isPresent()) {
            return Optional.of("用户名“" + person + "”在第 " + first.get() + " 行已经有了，每个账号只写一行，几个岗位写在同一格。");
        }
        boolean fits = before != null
                || (person.length() <= LONGEST_PERSON && PERSON.matcher(person).matches());
        return fits ? Optional.empty() : Optional.of("用户名只能用字母和数字，中间可以有 - . _ @ +，不超过 64 个字符。");
    }

    private static void ofNames(RosterRow row, Entry after, List<RosterError> faults) {
        if (after.familyName().isEmpty()) {
            faults.add(RosterError.at(row.number(), Column.FAMILY_NAME, "请填写姓。"));
        }
        for (Column column : List.of(Column.FAMILY_NAME, Column.GIVEN_NAME)) {
            if (row.cell(column).length() > LONGEST_NAME) {
                faults.add(RosterError.at(row.number(), column, "不能超过 60 个字，请缩短。"));
            }
        }
        for (Column column : Column.values()) {
            if (!Text.isReadable(row.cell(column))) {
                faults.add(RosterError.at(row.number(), column, "有看不见的控制字符，请删除后重新填写。"));
            }
        }
    }

    private static Optional<String> ofMail(String mail) {
        boolean fits = mail.isEmpty()
                || (mail.length() <= LONGEST_MAIL && MAIL.matcher(mail).matches());
        return fits ? Optional.empty() : Optional.of("“" + mail + "”不是电子邮箱，请核对；没有的可以不填。");
    }

    private Optional<String> ofGroups(RosterRow row, Entry after) {
        Optional<String> unknown =
                labels(row).filter(label -> posts.idOf(label).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("没有岗位“" + unknown.get() + "”。请从模板第二张表“岗位”中复制；几个岗位之间用顿号分开。");
        }
        if (after.groups().isEmpty() && !after.isDisabled()) {
            return Optional.of("请填写岗位，从模板第二张表“岗位”中复制。");
        }
        boolean leaves = after.person().equals(administrator) && !after.groups().contains(Groups.ADMIN);
        return leaves ? Optional.of("不能取消自己的系统管理员岗位，请由另一名系统管理员办理。") : Optional.empty();
    }

    private void ofExpert(RosterRow row, Entry after, List<RosterError> faults) {
        Expert expert = after.expert();
        if (!after.isAnExpert()) {
            for (Column column : List.of(Column.EXPERT_UNIT, Column.EXPERT_COUNTY)) {
                if (!row.cell(column).isEmpty()) {
                    faults.add(RosterError.at(row.number(), column, "岗位里没有评定专家，这一格请留空。"));
                }
            }
            return;
        }
        if (expert.unit().isEmpty()) {
            faults.add(RosterError.at(row.number(), Column.EXPERT_UNIT, "请填写评定专家所在的单位。"));
        } else if (expert.unit().length() > LONGEST_UNIT) {
            faults.add(RosterError.at(row.number(), Column.EXPERT_UNIT, "不能超过 100 个字，请缩短。"));
        }
        if (!expert.county().isEmpty() && !counties.labels().containsKey(expert.county())) {
            faults.add(RosterError.at(
                    row.number(),
                    Column.EXPERT_COUNTY,
                    "没有县区“" + expert.county() + "”。请填写"
                            + String.join("、", counties.labels().values()) + "中的一个；本市以外的专家不填。"));
        }
    }

    private void ofState(RosterRow row, @Nullable Entry before, Entry after, List<RosterError> faults) {
        String state = row.cell(Column.STATE);
        if (!List.of("", USABLE, DISABLED).contains(state)) {
            faults.add(RosterError.at(row.number(), Column.STATE, "请填“使用”或者“停用”。"));
        }
        if (!after.isDisabled()) {
            return;
        }
        if (after.person().equals(administrator)) {
            faults.add(RosterError.at(row.number(), Column.STATE, "不能停用自己的账号，请由另一名系统管理员办理。"));
        } else if (before == null) {
            faults.add(RosterError.at(row.number(), Column.STATE, "新账号请填“使用”；不再需要的请删去这一行。"));
        } else if (row.cell(Column.REASON).isEmpty() && !before.isDisabled()) {
            faults.add(RosterError.at(row.number(), Column.REASON, "请填写停用的原因，例如“调离本单位”。"));
        } else if (after.reason().length() > Text.LONGEST_REASON) {
            faults.add(RosterError.at(row.number(), Column.REASON, "不能超过 " + Text.LONGEST_REASON + " 个字，请缩短。"));
        }
    }
}
