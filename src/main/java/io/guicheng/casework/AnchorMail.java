package io.guicheng.casework;

import io.guicheng.chain.Anchor;
import io.guicheng.chain.AnchorFolder;
import io.guicheng.outbox.Mail;
import io.guicheng.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the signed part of each anchor to the discipline organ, if the settings name an address: then a witness lies where no administrator
 * of the server reaches it. The list of the entries stays here, since it names cases.
 */
@Component
class AnchorMail implements InitializingBean {

    private final Anchors anchors;
    private final DossierSettings settings;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    AnchorMail(Anchors anchors, DossierSettings settings, Outbox outbox, TransactionTemplate transaction) {
        this.anchors = anchors;
        this.settings = settings;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Whoever asks for mail and has no mail server learns it at the start, not from an empty mailbox. */
    @Override
    public void afterPropertiesSet() {
        if (!settings.anchors().mailTo().isEmpty() && !outbox.isOpen()) {
            throw new IllegalStateException(
                    "已设置 guicheng.dossier.anchors.mail-to，但没有邮件服务器：还需要 spring.mail.host 和 guicheng.mail.from");
        }
    }

    /**
     * Posts what was anchored since the last mail, also what an earlier run of the server wrote and did not come to post. When none was ever
     * posted it begins with the newest, which bears the digests of all before it.
     */
    void post() {
        if (settings.anchors().mailTo().isEmpty()) {
            return;
        }
        var fresh = new ArrayList<Anchor>();
        var all = anchors.written();
        var known = false;
        for (int i = all.size() - 1; i >= 0 && !known; i--) {
            known = outbox.has(id(all.get(i)));
            if (!known) {
                fresh.add(all.get(i));
            }
        }
        Collections.reverse(fresh);
        var from = known || fresh.isEmpty() ? 0 : fresh.size() - 1;
        fresh.subList(from, fresh.size())
                .forEach(anchor -> transaction.executeWithoutResult(status -> outbox.post(mail(anchor))));
    }

    private static String id(Anchor anchor) {
        return "anchor-" + anchor.number() + "-" + anchor.digest();
    }

    private Mail mail(Anchor anchor) {
        var text = new StringBuilder("案卷库外锚定第 " + anchor.number() + " 号，" + anchor.at() + "（UTC）。\n"
                + "请把附件保存在服务器管理员接触不到的地方。需要核对时，与服务器锚定文件夹中同名文件的开头部分比较，应当一字不差。\n\n"
                + "摘要 " + anchor.digest() + "\n前一个 " + anchor.previous() + "\n密钥指纹 " + anchor.fingerprint() + "\n\n");
        anchor.heads()
                .forEach(head ->
                        text.append("辖区 " + head.jurisdiction() + "：第 " + head.from() + " 至 " + head.to() + " 号\n"));
        return new Mail(
                id(anchor),
                settings.anchors().mailTo(),
                "案卷锚定第 " + anchor.number() + " 号",
                text.toString(),
                new Mail.Attachment(
                        AnchorFolder.fileName(anchor.number()), anchor.text().getBytes(StandardCharsets.UTF_8)));
    }
}
