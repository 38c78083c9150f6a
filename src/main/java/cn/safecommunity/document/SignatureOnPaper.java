package cn.safecommunity.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.PictureRenderData;
import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.policy.PictureRenderPolicy;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts the picture of a signature above the name; without one the place is empty and takes no line. */
final class SignatureOnPaper implements RenderPolicy {

    /** The largest on paper, in pixels of 96 to the inch: 3 cm by 1.5 cm, so that it stands beside the opinion. */
    private static final int WIDEST = 113;

    private static final int HIGHEST = 57;

    @Override
    public void render(ElementTemplate element, Object data, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) element).getRun();
        run.setText("", 0);
        if (data instanceof ApprovalPaper.Signature picture) {
            double scale = Math.min((double) WIDEST / picture.width(), (double) HIGHEST / picture.height());
            PictureRenderData shown = Pictures.ofBytes(picture.png(), PictureType.PNG)
                    .size((int) Math.round(picture.width() * scale), (int) Math.round(picture.height() * scale))
                    .create();
            try {
                PictureRenderPolicy.Helper.renderPicture(run, shown);
            } catch (Exception e) { // declared so by the library
                throw new IllegalStateException("A signature cannot be put on paper", e);
            }
            run.addBreak();
        }
    }
}
