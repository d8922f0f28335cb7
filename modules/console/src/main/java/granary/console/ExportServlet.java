package granary.console;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Problem;
import granary.nights.ExportName;
import granary.nights.ReadNights;
import granary.nights.ReportMorning;
import granary.nights.WriteReport;
import granary.nights.domain.NightKey;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /exports/CN/2026-10-29/breaks.csv}: a sealed night's exports and its morning report, for people who are logged in. */
@WebServlet("/exports/*")
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH =
            Pattern.compile("/([A-Z]{2})/([0-9]{4}-[0-9]{2}-[0-9]{2})/([a-z-]{1,40})\\.csv");

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient NightAddress address;

    @Inject
    private transient ReadNights nights;

    @Inject
    private transient ReportMorning reportMorning;

    @Inject
    private transient Audit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Caller caller = visitor.requireReader(Visitor.FINANCE);
            Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
            if (!path.matches()) {
                throw Problem.notFound();
            }
            NightKey night = address.night(path.group(1), path.group(2));
            if (path.group(3).equals("report")) {
                byte[] csv = WriteReport.csv(reportMorning.of(night)).getBytes(StandardCharsets.UTF_8);
                audit.record(caller, "EXPORT_DOWNLOADED", night + " report", "{}");
                sendReport(response, csv, night);
                return;
            }
            ExportName name = ExportName.of(path.group(3)).orElseThrow(Problem::notFound);
            Path file = nights.export(night, name);
            audit.record(caller, "EXPORT_DOWNLOADED", night + " " + name.file(), "{}");
            send(response, file, "%s-%s.csv".formatted(night, name.file()).replace(' ', '-'));
        } catch (Problem refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The morning report, which says how things stand now and is no sealed export. */
    private static void sendReport(HttpServletResponse response, byte[] csv, NightKey night) throws IOException {
        begin(response, csv.length, "%s-report.csv".formatted(night).replace(' ', '-'));
        response.getOutputStream().write(csv);
    }

    private static void send(HttpServletResponse response, Path file, String as) throws IOException {
        begin(response, Files.size(file), as);
        Files.copy(file, response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, long bytes, String as) {
        response.setContentType("text/csv; charset=UTF-8");
        response.setContentLengthLong(bytes);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + as + "\"");
    }
}
