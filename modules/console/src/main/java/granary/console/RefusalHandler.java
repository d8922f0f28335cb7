package granary.console;

import granary.access.Problem;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A use case's refusal becomes the page of its status, and a form that is too old its page anew. */
final class RefusalHandler extends ExceptionHandlerWrapper {
    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            Problem problem = find(thrown, Problem.class);
            if (problem != null) {
                events.remove();
                refuse(faces, problem.status() == 403 ? 403 : 404);
            } else if (find(thrown, ViewExpiredException.class) != null) {
                events.remove();
                refuse(faces, 403);
            }
        }
        getWrapped().handle();
    }

    /** The page of the status is a page of Faces too, and so must wait until this one has ended. */
    private static void refuse(FacesContext faces, int status) {
        faces.getExternalContext().getRequestMap().put(SafePages.REFUSED, status);
        faces.responseComplete();
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
