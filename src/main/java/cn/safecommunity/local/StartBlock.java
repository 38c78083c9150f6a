package cn.safecommunity.local;

import cn.safecommunity.local.Drill.State;
import cn.safecommunity.organisation.GroupCatalogue;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once, when everything is up, where to go and who one can be. */
@Component
@Profile("local")
class StartBlock {

    private static final Logger LOG = LoggerFactory.getLogger(StartBlock.class);

    private static final String BLOCK = """

            ================================================================================
              安全社区已启动（仅本机，演练数据）   Safe Community is up (this machine only)
              系统日期  Its clock  {today}

              任务办理  Tasklist   {url}/camunda/app/tasklist/
              运行监控  Cockpit    {url}/camunda/app/cockpit/      admin
              公示      Notices    {url}/notices/                  no login
              接口      REST       {url}/engine-rest/  {url}/api/  HTTP Basic
              接口文档  OpenAPI    {url}/v3/api-docs

              用户名即岗位编号，密码均为 demo；每个岗位另有一人，编号后加 -2
              The user name is the group id, every password is demo; each of the {groups}
              groups has a second person with the suffix -2, so that two people can act.

              community-610902104       汉滨区五里镇    可申报全国和省级  both titles
              community-610921101       汉阴县涧池镇    可申报省级        provincial only
              community-610923106       宁陕县筒车湾镇  暂不能申报        neither yet
              community-610902000       汉滨区（整区）  名单不完整        a whole county, its list is not complete
              county-610902-examiner    汉滨区安监局经办人     county-610902-leader    负责人
              city-examiner             安康市安监局经办人     city-leader             负责人
              city-office               安康市安委办
              province-examiner         陕西省安监局经办人     province-leader         负责人
              association-examiner      协会经办人             association-leader      负责人
              assessor, assessor-2 … assessor-6   评定专家，前两位来自汉滨区 (the first two from 610902)
              admin                     系统管理员
              县区代码 counties: 610902 610921 610922 610923 610924 610925 610926 610927
                                 610928 610929 6109GX
            ================================================================================""";

    private final GroupCatalogue groups;
    private final WebServerApplicationContext context;
    private final Drill drill;

    StartBlock(GroupCatalogue groups, WebServerApplicationContext context, Drill drill) {
        this.groups = groups;
        this.context = context;
        this.drill = drill;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info(text("http://localhost:" + context.getWebServer().getPort()));
    }

    String text(String url) {
        return BLOCK.replace("{url}", url)
                .replace("{today}", today(drill.state()))
                .replace("{groups}", String.valueOf(groups.all().size()));
    }

    private static String today(State now) {
        LocalDate day = now.now().toLocalDate();
        return now.offsetDays() == 0 ? day.toString() : day + "（演练时钟）";
    }
}
