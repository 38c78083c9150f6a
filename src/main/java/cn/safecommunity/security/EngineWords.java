package cn.safecommunity.security;

import cn.safecommunity.organisation.Groups;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The engine's own failures in Chinese, in the engine's own shape: type, message, code and what else its clients read.
 * An administrator, who models and deploys, sees the engine's words as well.
 */
final class EngineWords {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWords.class);

    /** As the engine's REST API names a parameter that it cannot read. */
    private static final Pattern PARAMETER = Pattern.compile("query parameter '([^']{1,60})' to value '([^']{0,60})");

    /** As the engine says of a value that it does not take, in an exception that says nothing else. */
    private static final Pattern TURNED_DOWN = Pattern.compile("is not a valid resource identifier|Must be one of"
            + "|No subscriptions were found|cannot be deleted because is part of|cannot be used to query");

    /** PostgreSQL's state for a statement that cannot be read. */
    private static final String SYNTAX_ERROR = "42601";

    /** How far below the top of a failure the engine's check of its arguments stands; above it are its constructors. */
    private static final int CHECK_DEPTH = 8;

    private static final String NOTHING = "没有找到所要的内容，可能已经办结、删除，或者编号不对。请刷新页面后再试。";
    private static final String NOT_UNDERSTOOD = "请求的内容不正确，或者所指的任务、案卷已经不在。请刷新页面后再试；自行开发的程序请核对参数。";

    private EngineWords() {}

    static Response response(Throwable thrown) {
        ExceptionDto shape = ExceptionHandlerHelper.getInstance().fromException(thrown);
        int status = status(thrown);
        String original = shape.getMessage();
        shape.setMessage(message(status, thrown));
        if (status >= 500 || thrown instanceof NullPointerException) {
            LOG.error("A call of the engine's API failed", thrown);
        } else if (isAdministrator() && original != null) {
            shape.setMessage(shape.getMessage() + "（引擎原文：" + original + "）");
        }
        return Response.status(status)
                .entity(shape)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static int status(Throwable thrown) {
        if (thrown instanceof ParamException) {
            return 400;
        }
        if (thrown instanceof WebApplicationException web && !(thrown instanceof RestException)) {
            return web.getResponse().getStatus();
        }
        if (ExceptionUtils.indexOfType(thrown, AuthorizationException.class) >= 0) {
            return 403;
        }
        if (ExceptionUtils.indexOfType(thrown, NullValueException.class) >= 0
                || ExceptionUtils.indexOfType(thrown, NotFoundException.class) >= 0
                || failedIn("engine.impl", NullPointerException.class, thrown)
                || isNoAddress(thrown)) {
            return 404;
        }
        int engines = ExceptionHandlerHelper.getInstance().getStatus(thrown).getStatusCode();
        return engines >= 500 && isOfTheCaller(thrown) ? 400 : engines;
    }

    /** Values that cannot be read as what they have to be, which the engine notices late, or not at all. */
    private static boolean isOfTheCaller(Throwable thrown) {
        return ExceptionUtils.indexOfType(thrown, NumberFormatException.class) >= 0
                || TURNED_DOWN.matcher(String.valueOf(thrown.getMessage())).find()
                || thrown instanceof InvalidRequestException
                || isChecked(thrown)
                || isQuery(thrown)
                || isNoStatement(thrown)
                || failedIn("engine.rest", NullPointerException.class, thrown)
                || failedIn("engine.rest", IndexOutOfBoundsException.class, thrown);
    }

    /** Whether the engine looked at what it was given before it did anything, and did not take it. */
    private static boolean isChecked(Throwable thrown) {
        return thrown instanceof ProcessEngineException
                && Arrays.stream(thrown.getStackTrace())
                        .limit(CHECK_DEPTH)
                        .anyMatch(frame -> frame.getClassName().equals(EnsureUtil.class.getName()));
    }

    /** Whether a query was given criteria that shut each other out, which it says in words of its own for each pair. */
    private static boolean isQuery(Throwable thrown) {
        return thrown instanceof ProcessEngineException
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().endsWith("QueryImpl");
    }

    /** Whether the engine made no sound statement of criteria that it takes one by one, such as key and deployment of a log. */
    private static boolean isNoStatement(Throwable thrown) {
        return ExceptionUtils.getRootCause(thrown) instanceof SQLException cause
                && SYNTAX_ERROR.equals(cause.getSQLState());
    }

    /** Whether what an address names cannot stand in the addresses that the answer would give back. */
    private static boolean isNoAddress(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().startsWith("org.glassfish.jersey.uri.");
    }

    /**
     * Whether a part of the engine met nothing, or an empty text, where it expected something: its REST resources take every
     * body for complete, and its commands what they are told to change for found.
     */
    private static boolean failedIn(String part, Class<? extends RuntimeException> kind, Throwable thrown) {
        return kind.isInstance(thrown)
                && Arrays.stream(thrown.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.camunda.bpm." + part + "."))
                        .isPresent();
    }

    private static String message(int status, Throwable thrown) {
        if (thrown instanceof ParamException parameter) {
            return "参数“" + parameter.getParameterName() + "”的值不正确。请修改后再试。";
        }
        Matcher named = PARAMETER.matcher(String.valueOf(thrown.getMessage()));
        if (named.find()) {
            return "参数“" + named.group(1) + "”的值“" + named.group(2) + "”不正确。请修改后再试。";
        }
        return switch (status) {
            case 400 -> NOT_UNDERSTOOD;
            case 404 -> NOTHING;
            default -> Answer.ofStatus(status).message();
        };
    }

    private static boolean isAdministrator() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream().anyMatch(right -> Groups.ADMIN.equals(right.getAuthority()));
    }
}
