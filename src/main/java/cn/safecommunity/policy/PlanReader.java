package cn.safecommunity.policy;

import cn.safecommunity.policy.ProgrammePlan.Criterion;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the numbers and dates of a plan from a file or a form; every wrong one is reported with its reason. */
final class PlanReader {

    private final JsonNode fields;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<PlanField, Integer> numbers = new EnumMap<>(PlanField.class);
    private final Map<PlanField, LocalDate> dates = new EnumMap<>(PlanField.class);

    /** What belongs to a plan besides its fields. */
    record Frame(String policy, String name, String notice, List<Criterion> criteria, Set<String> assumptions) {}

    PlanReader(JsonNode fields) {
        this.fields = fields;
    }

    /** The plan, or nothing when there are problems. */
    Optional<ProgrammePlan> read(Frame frame) {
        fields.fieldNames().forEachRemaining(this::checkKnown);
        for (PlanField field : PlanField.values()) {
            if (field.isDate()) {
                readDate(field);
            } else {
                readNumber(field);
            }
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        ProgrammePlan plan = plan(frame);
        problems.addAll(plan.contradictions());
        return problems.isEmpty() ? Optional.of(plan) : Optional.empty();
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    private void checkKnown(String name) {
        if (!PlanField.isKnown(name)) {
            problems.add(new FieldProblem(name, "没有名为“" + name + "”的项目。请核对名称，或删去这一项。"));
        }
    }

    private void readNumber(PlanField field) {
        String text = fields.path(field.name()).asText("").strip();
        if (text.isEmpty()) {
            complain(field, "没有填写。请填 " + field.min() + " 至 " + field.max() + " 的整数。");
        } else if (!text.matches("-?\\d{1,9}")) {
            complain(field, "须为整数，现为“" + text + "”。");
        } else {
            int number = Integer.parseInt(text);
            numbers.put(field, number);
            if (number < field.min() || number > field.max()) {
                complain(field, "须在 " + field.min() + " 至 " + field.max() + " 之间，现为 " + number + "。");
            }
        }
    }

    private void readDate(PlanField field) {
        String text = fields.path(field.name()).asText("").strip();
        if (text.isEmpty()) {
            complain(field, "没有填写。请填日期，例如 2013-04-30。");
            return;
        }
        try {
            dates.put(field, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            complain(field, "不是日期，现为“" + text + "”。请填日期，例如 2013-04-30。");
        }
    }

    private void complain(PlanField field, String reason) {
        problems.add(new FieldProblem(field.name(), "“" + field.label() + "”" + reason));
    }

    private ProgrammePlan plan(Frame frame) {
        return new ProgrammePlan(
                frame.policy(),
                frame.name(),
                frame.notice(),
                number(PlanField.firstYear),
                number(PlanField.nationalTarget),
                number(PlanField.provincialTarget),
                number(PlanField.pilots),
                number(PlanField.pilotsPerCounty),
                number(PlanField.minCandidates),
                number(PlanField.minTitlesPerCounty),
                number(PlanField.confirmationDays),
                number(PlanField.supervisionDays),
                date(PlanField.firstReport),
                date(PlanField.phaseOneEnds),
                date(PlanField.phaseTwoEnds),
                date(PlanField.phaseThreeEnds),
                frame.criteria(),
                frame.assumptions());
    }

    private int number(PlanField field) {
        return numbers.getOrDefault(field, 0);
    }

    private LocalDate date(PlanField field) {
        return dates.getOrDefault(field, LocalDate.EPOCH);
    }
}
