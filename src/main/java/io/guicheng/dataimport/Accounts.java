package io.guicheng.dataimport;

import io.guicheng.organization.Credentials;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What lines about users and about administrators have in common: the person and the first password. */
@Component
class Accounts {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{1,63}");

    private final Organizations organizations;
    private final OrganizationEditor editor;
    private final Credentials credentials;

    Accounts(Organizations organizations, OrganizationEditor editor, Credentials credentials) {
        this.organizations = organizations;
        this.editor = editor;
        this.credentials = credentials;
    }

    Account read(Line line, Column user, Column password, Column name) {
        var account = new Account(line.text(user), line.text(name), line.secret(password));
        if (!account.userId().isEmpty() && !USER_ID.matcher(account.userId()).matches()) {
            line.refuse(user, "“账号”应以字母开头，只含字母、数字、点和横线，2 至 64 个字符：" + account.userId());
        }
        var known = organizations.person(account.userId());
        known.filter(person -> !person.name().equals(account.name()))
                .ifPresent(person -> line.refuse(name, "此账号已属于另一姓名的用户：" + account.userId()));
        if (known.isEmpty()) {
            checkNew(line, account, password, name);
        }
        return account;
    }

    /** Never changes a password that exists: an import must not be a way to take over an account. */
    void write(Account account) {
        if (organizations.person(account.userId()).isEmpty()) {
            editor.put(new Person(account.userId(), account.name(), null, true));
        }
        if (!account.password().isEmpty() && !credentials.exists(account.userId())) {
            credentials.setInitialPassword(account.userId(), account.password());
        }
    }

    private void checkNew(Line line, Account account, Column password, Column name) {
        // a second seat of the same person further down needs no second password, but must be about the same person
        var firstSeat = !line.stoodBefore("person " + account.userId());
        if (firstSeat) {
            line.note("person " + account.userId());
            line.note("person " + account.userId() + " " + account.name());
            if (account.password().isEmpty()) {
                line.refuse(password, "新用户应有“初始密码”");
            }
        } else if (!line.stoodBefore("person " + account.userId() + " " + account.name())) {
            line.refuse(name, "本文件中同一账号有两个姓名：" + account.userId());
        }
        if (!account.password().isEmpty()) {
            credentials
                    .fault(account.userId(), account.password())
                    .ifPresent(fault -> line.refuse(password, "“初始密码”：" + fault));
        }
    }
}
