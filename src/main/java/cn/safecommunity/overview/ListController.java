package cn.safecommunity.overview;

import cn.safecommunity.Forbidden;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists as Excel files, for those who see the whole city and send them on. */
@RestController
@RequestMapping("/api/programmes/{id}/lists")
class ListController {

    private final Lists lists;
    private final Access access;
    private final CurrentUser currentUser;

    ListController(Lists lists, Access access, CurrentUser currentUser) {
        this.lists = lists;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping("/{name}.xlsx")
    void download(
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response)
            throws IOException {
        String person = currentUser.id();
        if (!access.sightOf(person).everything()) {
            throw new Forbidden("名单由市安委办导出。需要本县区的情况，请在概览页面查看。");
        }
        Table table = lists.of(id, name, year, person);
        LocalDate asOf = lists.asOf(id, name);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Workbook.write(table, asOf, content);
        Download.open(response, table.title() + " " + asOf + ".xlsx", Workbook.MEDIA_TYPE, content.size())
                .write(content.toByteArray());
    }
}
