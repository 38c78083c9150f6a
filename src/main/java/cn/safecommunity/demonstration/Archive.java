package cn.safecommunity.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry that every unit makes in its archive.
 *
 * @param daysLater how long after the registration
 * @param dates the fields that have a day: how many days before or after the entry
 */
record Archive(int daysLater, String kind, String title, Map<String, Object> fields, Map<String, Integer> dates) {

    static final List<Archive> ENTRIES = List.of(
            new Archive(
                    4,
                    "body",
                    "安全社区建设领导小组",
                    Map.of("members", "书记任组长，派出所、学校、卫生院、企业代表参加，共15人", "duties", "每季度研究一次安全形势，督促项目组落实"),
                    Map.of("foundedOn", -6)),
            new Archive(
                    40,
                    "diagnosis",
                    "社区诊断",
                    Map.of(
                            "method", "隐患排查、入户调查和卫生院首诊登记",
                            "findings", "道路交通、溺水和老人跌倒是主要伤害，原因是路口视线差、河段无防护、居家环境差",
                            "focus", "重点人群：留守儿童、老人；重点场所：国道沿线、河段、集贸市场"),
                    Map.of("heldOn", -3)),
            new Archive(
                    75,
                    "project",
                    "涉水安全促进项目",
                    Map.of(
                            "field", "涉水安全",
                            "background", "近三年发生溺水事件",
                            "objective", "一年内溺水死亡为零",
                            "targetGroup", "中小学生和沿河居民",
                            "measures", "设置护栏、救生器材和警示牌，暑期巡查，开设防溺水课",
                            "owner", "安监站、中心学校"),
                    Map.of("beginsOn", -10, "endsOn", 300)),
            new Archive(
                    110,
                    "education",
                    "居民消防和用电安全培训",
                    Map.of("audience", "居民和商户", "content", "讲座和灭火器实操", "participants", 180),
                    Map.of("heldOn", -2)));

    /** As the form sends it. */
    Map<String, Object> sent(LocalDate today) {
        Map<String, Object> all = new HashMap<>(fields);
        dates.forEach((field, days) -> all.put(field, today.plusDays(days).toString()));
        return Map.of("kind", kind, "title", title, "fields", all, "files", List.of());
    }
}
