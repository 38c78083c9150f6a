package cn.safecommunity.security;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.ClassUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with a body, an address or a parameter that cannot be read: the field, and what belongs there. */
final class UnreadableInput {

    private static final String TYPE = "BadRequest";
    private static final int LONGEST = 40;

    private UnreadableInput() {}

    /** Empty for any other failure. */
    static Optional<Answer> answer(Exception thrown) {
        if (thrown instanceof MissingServletRequestParameterException missing) {
            String name = missing.getParameterName();
            return Optional.of(new Answer(400, TYPE, "缺少参数“" + name + "”。请补上后再试。", name));
        }
        if (thrown instanceof TypeMismatchException mismatch) {
            String name = thrown instanceof MethodArgumentTypeMismatchException argument
                    ? argument.getName()
                    : mismatch.getPropertyName();
            return Optional.of(wrong(name, mismatch.getValue(), mismatch.getRequiredType()));
        }
        return thrown instanceof HttpMessageNotReadableException ? Optional.of(ofBody(thrown)) : Optional.empty();
    }

    /** The same for a body of the engine's doors. */
    static Answer ofBody(Throwable thrown) {
        int depth = ExceptionUtils.indexOfType(thrown, JsonMappingException.class);
        if (depth < 0) {
            return new Answer(400, TYPE, "提交的内容不是完整的 JSON。请检查格式后重新提交。");
        }
        JsonMappingException fault =
                (JsonMappingException) ExceptionUtils.getThrowableList(thrown).get(depth);
        String field = path(fault);
        if (fault instanceof InvalidNullException) {
            return new Answer(400, TYPE, "“" + field + "”里有空的一项。请填写这一项，或者删去。", field);
        }
        if (fault instanceof InvalidFormatException format) {
            return wrong(field, format.getValue(), format.getTargetType());
        }
        if (ExceptionUtils.indexOfType(fault, InputCoercionException.class) >= 0) {
            return wrong(field, null, Integer.class);
        }
        return fault instanceof MismatchedInputException mismatch
                ? wrong(field, null, mismatch.getTargetType())
                : new Answer(400, TYPE, "“" + field + "”的格式不正确。请检查后重新提交。", field);
    }

    private static Answer wrong(@Nullable String field, @Nullable Object given, @Nullable Class<?> wanted) {
        String what = given == null ? "" : "，现为“" + StringUtils.abbreviate(given.toString(), LONGEST) + "”";
        String name = field == null || field.isEmpty() ? "提交的内容" : "“" + field + "”";
        return new Answer(
                400,
                TYPE,
                name + expected(wanted) + what + "。请修改后重新提交。",
                field == null || field.isEmpty() ? null : field);
    }

    private static String expected(@Nullable Class<?> wanted) {
        Class<?> type = wanted == null ? Object.class : ClassUtils.primitiveToWrapper(wanted);
        if (type.isEnum()) {
            return "须为下列之一："
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining("、"));
        }
        if (type == Integer.class || type == Long.class) {
            return "须为整数，并且不能太大";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "须为数字";
        }
        if (type == LocalDate.class) {
            return "须为日期，例如 2014-06-30";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "须为日期和时间";
        }
        if (type == Boolean.class) {
            return "须为 true 或 false";
        }
        if (type == String.class) {
            return "须为文字";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "须为列表" : "的格式不正确";
    }

    /** The place in the body as the pages name it, e.g. {@code findings[0].dueOn}. */
    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
