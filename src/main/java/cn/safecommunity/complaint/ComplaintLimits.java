package cn.safecommunity.complaint;

import cn.safecommunity.deadline.DatedLimits;
import cn.safecommunity.policy.Policy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The working days of each step of a complaint, from the policy. */
@Component
class ComplaintLimits implements DatedLimits {

    private final Map<String, Integer> days;

    ComplaintLimits(Policy policy) {
        days = Map.of(
                ComplaintModel.RECEIVE_COMPLAINT, policy.limit("complaintReceipt"),
                ComplaintModel.INVESTIGATE_COMPLAINT, policy.limit("complaintInvestigation"),
                ComplaintModel.ANSWER_COMPLAINT, policy.limit("complaintAnswer"));
    }

    @Override
    public Optional<LocalDate> dueOn(String stage, VariableScope scope) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> workingDays(String stage, VariableScope scope) {
        return Optional.ofNullable(days.get(stage));
    }
}
