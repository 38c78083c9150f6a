package cn.safecommunity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.method.HandlerMethod;

/** The description of the API at {@code /v3/api-docs}: what it is called, who may call it, what every call does and refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String LOGIN = "basic";
    private static final String PROBLEM = "Problem";
    private static final String PUBLIC = "/notices/";

    /** The two acts that every client needs and that the engine's own interface has. */
    private static final String OF_THE_ENGINE = """
            发起申报：先用 POST /api/cases 建立案卷并上传材料，再用 GET /api/cases/{id} 看一遍要提交的材料，把其中的 seen 一并提交：
            POST /engine-rest/process-definition/key/provincialEndorsement/start；看过以后材料又有变动的，这一次不提交。
            提交备案表、发起创建工作也是这样。

                {"variables": {"community": {"value": "610902104", "type": "String"},
                               "seen": {"value": "9f86d081884c7d659a2feaa0", "type": "String"}}}

            办结任务：先 POST /engine-rest/task/{id}/claim（{"userId": "本人用户名"}），再 POST /engine-rest/task/{id}/complete；
            同意为 approve，不同意为 reject，退回补正为 return，并写明退到哪里（returnTo）和缺什么（missingItems）：

                {"variables": {"decision": {"value": "return"}, "opinion": {"value": "请补正"},
                               "returnTo": {"value": "applicant"}, "missingItems": {"value": "工作报告"}}}

            一个单位几个人一起填写的内容，看过才能提交：先用 GET /api/tasks/{id}/case 读取任务，把 details 里的 seen 一并提交。看过以后别人
            又改动过的，或者没有写 seen 的，退回 400，field 是这一项的名称，重新读取、核对后再提交：

                {"variables": {"opinion": {"value": "已核对"}, "seen": {"value": "9f86d081884c7d659a2feaa0"}}}

            督导问题和答复、候选名单、试点名单是 details.seen，领导机构是 details.leadingBody.seen，年度报告是这份报告的 seen，
            现场会和自查情况、总结是 details.rollout.seen、details.summary.seen；评定表是 GET /api/sheets 的 version，也写作 seen。
            限期整改和核实整改写 seenItems（details.seenItems）；市级初验同意时三样都要：seen（评定表）、seenSeven（七有）、seenItems（整改问题）。

            保存（PUT）上面这些内容时，写上读取时的 seen，别人在这以后保存过的就不会被盖掉：退回 400，field 是 seen，重新读取后再保存；
            还没有内容的写空的 seen，与现在的内容相同的照样保存。七有和整改问题逐项保存，写这一项自己的 seen；试点名单写 version（必须写）；
            领导机构每次保存都留下记录，不用写。不写 seen 的，以这一次保存的为准，原来的内容被盖掉。
            """;

    /** What can go wrong everywhere, with the sentence that a person reads in {@code message}. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "内容不符合要求", "401", "没有登录", "403", "没有这项权限", "404", "没有找到，或者不在权限范围内", "409", "刚被别人改动", "429", "调用太频繁");

    /** The rooms in the words of the people who call them. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("account", "账号"),
            Map.entry("annual", "年度考核"),
            Map.entry("archive", "创建档案"),
            Map.entry("assessment", "评定"),
            Map.entry("casefile", "案卷和任务"),
            Map.entry("community", "创建单位"),
            Map.entry("creation", "创建"),
            Map.entry("deadline", "期限"),
            Map.entry("endorsement", "申报"),
            Map.entry("intervention", "干预"),
            Map.entry("notification", "提醒"),
            Map.entry("organisation", "单位和人员"),
            Map.entry("overview", "总览和日历"),
            Map.entry("pilot", "试点"),
            Map.entry("programme", "方案"),
            Map.entry("roster", "账号"),
            Map.entry("title", "称号"));

    private static final Map<String, String> VERBS =
            Map.of("GET", "读取", "POST", "办理", "PUT", "保存", "DELETE", "删除", "PATCH", "修改");

    @Bean
    OpenAPI apiTitle(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("安全社区接口")
                        .description("安全社区建设方案的创建、申报、评定和称号。任务由流程引擎的接口 /engine-rest 办理；这里是它以外的内容。"
                                + "每个错误的 message 是一句说明怎么办的中文，field 是有问题的字段。\n\n" + OF_THE_ENGINE)
                        .version(built == null ? "development" : built.getVersion())
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                LOGIN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("与任务列表相同的用户名和密码")))
                .addSecurityItem(new SecurityRequirement().addList(LOGIN));
    }

    /** A nested type is called after the type it stands in, so that no two share a name. */
    @Bean
    ModelResolver apiNames(ObjectMapper json) {
        return new ModelResolver(json, new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                Class<?> outer = type.getEnclosingClass();
                return outer == null
                        ? super.nameForClass(type, options)
                        : nameForClass(outer, options).replaceFirst("Controller$", "") + type.getSimpleName();
            }
        });
    }

    /** The room as the tag, and an id that a generated client can use as the name of a method. */
    @Bean
    GlobalOperationCustomizer apiOperations() {
        return (operation, handler) -> operation
                .tags(List.of(room(handler)))
                .operationId(handler.getBeanType().getSimpleName().replaceFirst("Controller$", "") + "_"
                        + handler.getMethod().getName());
    }

    @Bean
    GlobalOpenApiCustomizer apiSummaries(@Value("classpath:openapi/operations.yaml") Resource file) throws IOException {
        Map<String, String> summaries;
        try (InputStream content = file.getInputStream()) {
            summaries = new YAMLMapper().readerForMapOf(String.class).<Map<String, String>>readValue(content);
        }
        return api -> describe(api, summaries);
    }

    private static void describe(OpenAPI api, Map<String, String> summaries) {
        api.getComponents().addSchemas(PROBLEM, problem());
        Set<String> tags = new TreeSet<>();
        api.getPaths()
                .forEach((path, calls) -> calls.readOperationsMap().forEach((method, call) -> {
                    tags.addAll(call.getTags());
                    String known = summaries.get(method.name() + " " + path);
                    call.setSummary(known == null ? fallback(method.name(), call) : known);
                    refusals(path, call);
                    if (path.startsWith(PUBLIC)) {
                        call.setSecurity(List.of());
                    }
                }));
        api.setTags(tags.stream()
                .map(tag -> new io.swagger.v3.oas.models.tags.Tag().name(tag).description(tag))
                .toList());
    }

    private static String fallback(String method, Operation call) {
        return call.getTags().get(0) + "：" + VERBS.getOrDefault(method, method);
    }

    private static void refusals(String path, Operation call) {
        REFUSALS.forEach((status, what) -> {
            boolean login = status.equals("401") || status.equals("403");
            if (!login || !path.startsWith(PUBLIC)) {
                call.getResponses()
                        .computeIfAbsent(
                                status,
                                unknown -> new ApiResponse()
                                        .description(what)
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/" + PROBLEM)))));
            }
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("为什么不行、怎么办")
                .addProperty("message", new StringSchema().example("请填写异议的具体事实和理由。"))
                .addProperty("field", new StringSchema().example("content").description("有问题的字段；与某个字段无关时没有"))
                .required(List.of("message"));
    }

    private static String room(HandlerMethod handler) {
        String name = handler.getBeanType().getPackageName().replaceFirst(".*\\.", "");
        @Nullable String known = ROOMS.get(name);
        return known == null ? name : known;
    }
}
