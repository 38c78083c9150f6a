package cn.safecommunity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what production is missing as one block instead of a stack trace. */
class UnsafeSettingsReport extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettings cause) {
        String faults = "  - " + String.join("\n  - ", cause.faults());
        return new FailureAnalysis(
                "The profile production starts with nothing missing and no default secret" + " (生产环境缺少必要的配置，未启动)：\n"
                        + faults,
                "Set the environment variables named above and start again (请设置上面列出的环境变量后重新启动)。",
                cause);
    }
}
