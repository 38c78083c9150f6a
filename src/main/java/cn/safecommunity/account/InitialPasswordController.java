package cn.safecommunity.account;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody whose password was set by somebody else sets their own; nobody is logged in here, and a wrong password counts. */
@RestController
class InitialPasswordController {

    private final ObjectProvider<ProcessEngine> engine;

    InitialPasswordController(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** The password somebody else has set, and the one that only the person knows. */
    record Replacement(
            @Nullable String person,
            @Nullable String initial,
            @Nullable String own) {}

    @PostMapping("/password/own")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@RequestBody Replacement request) {
        String person = required("person", request.person(), "请填写用户名。").strip();
        String initial = required("initial", request.initial(), "请填写初始密码。");
        String own = required("own", request.own(), "请填写新密码。");
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        boolean replaced = configuration
                .getCommandExecutorTxRequired()
                .execute(command ->
                        ((AccountProvider) command.getWritableIdentityProvider()).replaceInitial(person, initial, own));
        if (!replaced) {
            throw Refusal.at("initial", "用户名或者初始密码不正确，请核对后重新填写。");
        }
    }

    private static String required(String field, @Nullable String given, String advice) {
        if (given == null || given.isBlank()) {
            throw Refusal.at(field, advice);
        }
        if (!Text.isReadable(given)) {
            throw Text.unreadable(field);
        }
        return given;
    }
}
