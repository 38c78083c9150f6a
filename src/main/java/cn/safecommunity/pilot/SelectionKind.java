package cn.safecommunity.pilot;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.TaskRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** The case file in which a county selects its pilots. */
@Component
class SelectionKind implements CaseKind {

    private final SelectionTasks tasks;
    private final SelectionViews views;

    SelectionKind(SelectionTasks tasks, SelectionViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    @Override
    public String id() {
        return Selections.KIND;
    }

    @Override
    public String label() {
        return "试点筛选";
    }

    @Override
    public List<TaskRule> tasks() {
        return tasks.all();
    }

    @Override
    public Object details(CaseFile file) {
        return views.of(file.id());
    }
}
