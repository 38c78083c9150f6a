package cn.safecommunity.pilot;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who leads the work somewhere and with what (notice clause 5-leadership): of the city, of a department, a county or
 * 高新区.
 *
 * @param body code of the organisation, or the group of a department
 * @param members who else belongs to it, one a line; empty where nobody is named
 * @param funds money set aside for the work, in 万元
 */
public record LeadingBody(
        String body,
        String leader,
        String post,
        String contact,
        String phone,
        int staff,
        BigDecimal funds,
        String members,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    private static final BigDecimal MAX_FUNDS = new BigDecimal("9999999999");
    private static final int LONGEST = 100;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_MEMBERS = 2000;

    /** Which state this is; whoever hands it in sends it. What is recorded once more as it was is the same. */
    @JsonProperty
    public String seen() {
        return Seen.of(Seen.but(this, "recordedBy", "recordedAt"));
    }

    /** What a form sends. */
    public record Input(
            @Nullable String leader,
            @Nullable String post,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable Integer staff,
            @Nullable BigDecimal funds,
            @Nullable String members) {}

    /** A leading body as it is to be recorded; refuses what is missing or cannot be. */
    public static LeadingBody of(String body, Input input) {
        return new LeadingBody(
                body,
                said("leader", "分管领导", input.leader(), LONGEST),
                said("post", "分管领导职务", input.post(), LONGEST),
                said("contact", "联系人", input.contact(), LONGEST),
                said("phone", "联系电话", input.phone(), LONGEST_PHONE),
                staff(input.staff()),
                funds(input.funds()),
                Text.optional("members", input.members(), LONGEST_MEMBERS),
                null,
                null);
    }

    private static String said(String field, String label, @Nullable String given, int longest) {
        return Text.required(field, given, longest, "请填写“" + label + "”。");
    }

    private static int staff(@Nullable Integer staff) {
        if (staff == null) {
            throw Refusal.at("staff", "请填写“工作人员数”，没有的填 0。");
        }
        if (staff < 0) {
            throw Refusal.at("staff", "“工作人员数”不能小于 0，现为 " + staff + "。");
        }
        return staff;
    }

    private static BigDecimal funds(@Nullable BigDecimal funds) {
        if (funds == null) {
            throw Refusal.at("funds", "请填写“工作经费（万元）”，没有的填 0。");
        }
        if (funds.signum() < 0 || funds.compareTo(MAX_FUNDS) > 0) {
            throw Refusal.at("funds", "“工作经费”须为不小于 0 的金额（万元），现为 " + funds + "。");
        }
        return funds;
    }
}
