package granary.console;

import granary.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** People are known by the session that a one-time link began; everyone else is shown how to get a link. */
@ApplicationScoped
public class PeopleMechanism implements HttpAuthenticationMechanism {
    @Inject
    PeopleSession people;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<Caller> caller = people.caller(request);
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(
                    caller.get().id(), Set.of(caller.get().role().wire()));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            response.sendRedirect(request.getContextPath() + "/welcome");
        } catch (IOException e) {
            throw new AuthenticationException("the way to the login page was cut", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
