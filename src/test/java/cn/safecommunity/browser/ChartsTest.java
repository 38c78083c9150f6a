package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A chart with the longest names the models have: on a telephone, too, the names stand beside the bars and the bars have room. */
class ChartsTest extends BrowserTest {

    private static final String DRAW = """
            async names => {
              const { plot } = await import('/kit/plot.js');
              const ages = ['7 天以内', '8 到 30 天'];
              const table = document.createElement('table');
              const made = plot({ id: 'long-names', title: '长名称', across: true, stacked: true, names, table,
                series: ages.map((name, index) => ({ name, values: names.map((one, at) => at + index) })) });
              document.querySelector('#content').prepend(made);
            }""";

    private static final String MEASURE = """
            () => {
              const holder = document.querySelector('#long-names .sc-plot');
              const chart = echarts.getInstanceByDom(holder);
              const plot = chart.getModel().getComponent('grid').coordinateSystem.getRect();
              const texts = [];
              chart.getZr().storage.getDisplayList(true, true).filter(one => one.type === 'tspan').forEach(one => {
                const box = one.getBoundingRect().clone();
                one.transform && box.applyTransform(one.transform);
                texts.push({ text: one.style.text, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height });
              });
              return { width: holder.clientWidth, left: plot.x, plot: plot.width, bottom: plot.y + plot.height, texts };
            }""";

    @Autowired
    private RepositoryService models;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1366})
    void theLongestNamesStandBesideTheirBars(int width) {
        List<String> names = longestNames();
        at("city-office", desk -> {
            Page page = desk.page();
            page.setViewportSize(width, 900);
            desk.go("/kit/");
            page.locator("#shown-plot .sc-plot canvas").first().waitFor();
            page.evaluate(DRAW, names);
            page.locator("#long-names .sc-plot canvas").first().waitFor();
            desk.screenshot(PICTURES.resolve("charts-" + width + ".png"));
            Map<?, ?> drawn = (Map<?, ?>) page.evaluate(MEASURE);
            double plot = number(drawn, "plot");
            assertThat(plot).as("what is left for the bars").isGreaterThan(number(drawn, "width") * 0.4);
            List<Map<?, ?>> beside = ((List<?>) drawn.get("texts"))
                    .stream()
                            .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                            .filter(one -> !one.get("text").toString().matches("\\d*"))
                            .toList();
            assertThat(beside.stream().map(one -> one.get("text").toString()).reduce("", String::concat))
                    .as("the names, whole and in their order")
                    .isEqualTo(String.join("", names));
            assertThat(beside).allSatisfy(one -> {
                assertThat(number(one, "left")).as(one.toString()).isNotNegative();
                assertThat(number(one, "right")).as(one.toString()).isLessThanOrEqualTo(number(drawn, "left"));
            });
            for (int line = 1; line < beside.size(); line++) {
                assertThat(number(beside.get(line), "top"))
                        .as("%s below %s", beside.get(line), beside.get(line - 1))
                        .isGreaterThanOrEqualTo(number(beside.get(line - 1), "bottom") - 1);
            }
        });
    }

    private List<String> longestNames() {
        List<String> names = models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> models.getBpmnModelInstance(id).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getName)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(6)
                .toList();
        // the clock of a county's first report runs over three tasks, and its line names all of them
        return names.stream()
                .map(name -> name.equals(names.get(0)) ? "县区：县区审定试点、推荐试点、" + name : "县区：" + name)
                .toList();
    }

    private static double number(Map<?, ?> of, String what) {
        return ((Number) of.get(what)).doubleValue();
    }
}
