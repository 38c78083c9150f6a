package cn.safecommunity.security;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An API that says who the engine takes the caller for, and that fails on demand. */
@RestController
class WhoAmI {

    /** Calls that are being answered until the test lets them go. */
    private final Semaphore held = new Semaphore(0);

    private final Semaphore released = new Semaphore(0);
    private final IdentityService identity;

    WhoAmI(IdentityService identity) {
        this.identity = identity;
    }

    @GetMapping("/api/test/who")
    List<String> who() {
        var engine = identity.getCurrentAuthentication();
        return List.of(
                engine.getUserId(),
                String.join(",", engine.getGroupIds()),
                SecurityContextHolder.getContext().getAuthentication().getName());
    }

    @GetMapping("/api/test/hold")
    List<String> hold() throws InterruptedException {
        held.release();
        released.acquire();
        return who();
    }

    /** Returns when so many calls are being answered. */
    void awaitHeld(int calls) throws InterruptedException {
        held.acquire(calls);
    }

    void release(int calls) {
        released.release(calls);
    }

    @PostMapping("/api/test/change")
    List<String> change() {
        return who();
    }

    @GetMapping("/api/test/fail/{how}")
    List<String> fail(@PathVariable String how, @RequestParam(defaultValue = "1") int number) {
        throw switch (how) {
            case "refusal" -> cn.safecommunity.Refusal.at("opinion", "请填写意见。");
            case "forbidden" -> new cn.safecommunity.Forbidden("这不是您的权限。");
            case "missing" -> new cn.safecommunity.NotFound("没有这个事项。");
            case "race" -> new OptimisticLockingException("somebody was faster");
            default -> new IllegalStateException("secret detail " + number);
        };
    }

    @PostMapping("/api/test/upload")
    long upload(@RequestParam MultipartFile file) {
        return file.getSize();
    }
}
