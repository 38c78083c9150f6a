package cn.safecommunity.intervention;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.Field;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.intervention.StandstillRepository.CaseJob;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a running case an administrator may correct: numbers that people copied from a paper into a task, and no answer, no
 * decision and no id. A number that was never given can be added only where a failed step asks for it.
 */
@Component
class CaseValues {

    /** As long as a number on a paper may be. */
    private static final int LONGEST = 100;

    /** Letters, digits and what stands between them in a document number, in one line. */
    private static final Pattern NUMBER =
            Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N}〔〕\\[\\]（）()【】/\\-—_. ·№#]+");

    private final TaskCatalogue catalogue;
    private final StandstillRepository repository;
    private final RuntimeService runtime;

    CaseValues(TaskCatalogue catalogue, StandstillRepository repository, RuntimeService runtime) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.runtime = runtime;
    }

    /** A value by what people call it; null where a failed step misses it. */
    record CaseValue(String name, String label, @Nullable String value) {}

    /** What became of a value, each as people read it. */
    record Corrected(String label, String before, String after) {}

    List<CaseValue> of(CaseFile file) {
        return of(file, repository.jobs(file.id()));
    }

    /** The same, when the jobs of the case have been read. */
    List<CaseValue> of(CaseFile file, List<CaseJob> jobs) {
        String instance = file.processInstanceId();
        List<Field> fields = catalogue.correctable(file.kind());
        if (instance == null || fields.isEmpty() || isOver(instance)) {
            return List.of();
        }
        Set<String> missing = jobs.stream()
                .flatMap(job -> FailureWords.missing(job.message()).stream())
                .collect(Collectors.toSet());
        Map<String, Object> given =
                runtime.getVariables(instance, fields.stream().map(Field::name).toList());
        return fields.stream()
                .filter(field -> given.get(field.name()) != null || missing.contains(field.name()))
                .map(field -> new CaseValue(field.name(), field.label(), text(given.get(field.name()))))
                .toList();
    }

    private boolean isOver(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0;
    }

    /** The same reason with what people call a missing value. */
    FailureWords named(String kind, FailureWords failure) {
        String reason = failure.reason();
        for (Field field : catalogue.correctable(kind)) {
            reason = reason.replace("变量“" + field.name() + "”", "“" + field.label() + "”");
        }
        return new FailureWords(reason, failure.advice());
    }

    Corrected correct(CaseFile file, String name, @Nullable String given) {
        List<CaseValue> open = of(file);
        CaseValue value = open.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.at("name", none(open)));
        String advice = "请填写正确的" + value.label() + "。";
        String text = Text.required("value", given, LONGEST, advice);
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.at("value", value.label() + "只能由文字、数字和“〔〕-/”等编号用的符号组成，写成一行。请核对后重新填写。");
        }
        if (text.equals(value.value())) {
            throw Refusal.at("value", value.label() + "现在就是“" + text + "”，没有改动。请填写正确的内容。");
        }
        runtime.setVariable(file.processInstanceId(), name, text);
        return new Corrected(value.label(), OperationWords.shortened(value.value()), text);
    }

    private static String none(List<CaseValue> open) {
        return open.isEmpty()
                ? "这个案卷现在没有可以更正的内容。意见、决定和期限不能在这里更正。"
                : "这项内容不能更正。这个案卷可以更正的只有：" + open.stream().map(CaseValue::label).collect(Collectors.joining("、")) + "。";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
