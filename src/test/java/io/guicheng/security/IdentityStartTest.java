package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start of a new site. */
class IdentityStartTest {

    private final Organizations organizations = mock(Organizations.class);
    private final OrganizationEditor editor = mock(OrganizationEditor.class);
    private final Credentials credentials = mock(Credentials.class);

    @Test
    void a_server_without_anybody_and_without_a_password_for_the_first_refuses_to_start() {
        assertThatThrownBy(() -> start("").afterEverything())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GUICHENG_ADMIN_PASSWORD");
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> start("short").afterEverything()).hasMessageContaining("不得少于");
        verify(credentials, never()).setInitialPassword(any(), any());
    }

    @Test
    void the_password_of_the_environment_creates_the_first_administrator() {
        // when
        start("long enough, I hope").afterEverything();

        // then
        verify(editor).put(new Person("admin", "系统管理员", null, true));
        verify(editor).setAdminRoles("admin", Set.of(AdminRole.SYSTEM));
        verify(credentials).setInitialPassword("admin", "long enough, I hope");
    }

    @Test
    void a_site_with_an_administrator_is_left_alone() {
        // given
        when(organizations.people()).thenReturn(List.of(new Person("root", "管理员", null, true)));
        when(organizations.adminRoles("root")).thenReturn(Set.of(AdminRole.SYSTEM));
        when(credentials.exists("root")).thenReturn(true);

        // when
        start("long enough, I hope").afterEverything();

        // then
        verify(editor, never()).put(any(Person.class));
    }

    @Test
    void a_site_with_people_but_no_administrator_starts() {
        // given
        when(organizations.people()).thenReturn(List.of(new Person("zhang", "张", null, true)));

        // when / then
        assertThatCode(() -> start("").afterEverything()).doesNotThrowAnyException();
    }

    private IdentityStart start(String password) {
        return new IdentityStart(
                mock(EngineAccounts.class),
                mock(Grants.class),
                mock(SharedFilters.class),
                organizations,
                editor,
                credentials,
                new TransactionTemplate(new NoTransactions()),
                password);
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
