package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseKinds;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.register.CaseListView.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of case files over REST: page by page, where one of them is now, and throwing a draft away. */
@RestController
@RequestMapping("/api/casefiles")
class CaseListController {

    private final CaseLists lists;
    private final FirstScreens screens;
    private final CaseFiles files;
    private final CaseKinds kinds;
    private final CurrentUser currentUser;

    CaseListController(
            CaseLists lists, FirstScreens screens, CaseFiles files, CaseKinds kinds, CurrentUser currentUser) {
        this.lists = lists;
        this.screens = screens;
        this.files = files;
        this.kinds = kinds;
        this.currentUser = currentUser;
    }

    @GetMapping
    CaseListView page(
            @RequestParam(defaultValue = "visible") String tab,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "20") String size) {
        return lists.page(CaseListRequest.read(tab, state, kind, search, page, size), currentUser.id());
    }

    @GetMapping("/{id}/whereabouts")
    Line whereabouts(@PathVariable long id) {
        files.visible(id, currentUser.id());
        return lists.one(id, currentUser.id());
    }

    @GetMapping("/{id}/progress")
    ProgressView progress(@PathVariable long id) {
        return screens.of(files.visible(id, currentUser.id()), currentUser.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        CaseFile file = files.visible(id, currentUser.id());
        kinds.of(file.kind()).discard(file, currentUser.id());
    }
}
