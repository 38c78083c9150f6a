package cn.safecommunity.register;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFacts;
import cn.safecommunity.casefile.CaseFacts.Fact;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.casefile.CaseKinds;
import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.casefile.Papers;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.register.ApprovalSheet.Paper;
import cn.safecommunity.register.CaseListView.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Draws up the approval sheet of a case as the person who asks may read it; a unit reads offices and no officers. */
@Component
class ApprovalSheets {

    private final CaseKinds kinds;
    private final Opinions opinions;
    private final CaseLines lines;
    private final CaseLists lists;
    private final SigningOffices offices;
    private final Papers papers;
    private final Access access;

    ApprovalSheets(
            CaseKinds kinds,
            Opinions opinions,
            CaseLines lines,
            CaseLists lists,
            SigningOffices offices,
            Papers papers,
            Access access) {
        this.kinds = kinds;
        this.opinions = opinions;
        this.lines = lines;
        this.lists = lists;
        this.offices = offices;
        this.papers = papers;
        this.access = access;
    }

    /** For whoever may see the case. */
    ApprovalSheet of(CaseFile file, String person) {
        if (file.draft()) {
            throw new Refusal("这个案卷还没有提交，没有呈批表。请先提交申报。");
        }
        List<Opinion> given = opinions.of(file.id());
        if (given.isEmpty()) {
            throw new Refusal("这个案卷还没有人填写意见，没有呈批表。第一份意见提交后即可查看。");
        }
        Sight sight = access.sightOf(person);
        boolean named = sight.isOfAnAuthority();
        Line line = lists.one(file.id(), sight);
        CaseFacts facts = kinds.of(file.kind()).facts(file, named);
        String number = Objects.requireNonNullElse(file.businessKey(), "");
        return new ApprovalSheet(
                file.id(),
                (number + " 呈批表.docx").strip(),
                papers.lettersArePrinted(),
                line.kindName(),
                number,
                Objects.requireNonNullElse(line.outcome(), line.stateName()),
                facts(line, facts.facts()),
                materials(file.id()),
                facts.results(),
                offices.sign(file, given, lines.opinions(file.id(), given)),
                lines.documents(file.id()).stream()
                        .map(letter -> new Paper(letter.number(), letter.title(), letter.issuedAt()))
                        .toList());
    }

    private static List<Fact> facts(Line line, List<Fact> own) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("事项", line.subject()));
        if (line.countyName() != null) {
            facts.add(new Fact("县区", line.countyName()));
        }
        facts.addAll(own);
        return facts;
    }

    private List<Paper> materials(long caseId) {
        return lines.materials(caseId).stream()
                .filter(MaterialLine::current)
                .map(file -> new Paper(file.typeLabel(), file.fileName(), file.uploadedAt()))
                .toList();
    }
}
