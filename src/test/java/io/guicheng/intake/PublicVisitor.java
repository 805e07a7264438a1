package io.guicheng.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody of the public at the page: no account, no cookie; does the work that the page's worker does. */
public final class PublicVisitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    public PublicVisitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** All that was answered so far. */
    List<HttpResponse<String>> answers() {
        return answers;
    }

    /** A report that nothing is wrong with; {@code changes} replaces or adds fields. */
    public static Map<String, Object> report(Map<String, Object> changes) {
        var report = new HashMap<String, Object>(Map.of(
                "jurisdiction", "990100",
                "organKind", "discipline",
                "unit", "云泽市水利局",
                "name", "欧阳无此人",
                "kind", "integrity",
                "text", "反映其在河道工程中收受施工单位礼金。"));
        report.putAll(changes);
        return report;
    }

    public HttpResponse<String> submit(Map<String, Object> report) {
        return post("/api/report", Map.of("proof", proof(), "report", report));
    }

    public HttpResponse<String> open(String code) {
        return post("/api/report/opening", Map.of("proof", proof(), "code", code));
    }

    HttpResponse<String> view(String pass) {
        return send(request("/api/report/view").header("X-Report-Pass", pass).GET());
    }

    HttpResponse<String> say(String pass, String text) {
        return send(json(request("/api/report/messages").header("X-Report-Pass", pass), Map.of("text", text)));
    }

    public HttpResponse<String> attach(String pass, String name, byte[] content) {
        return send(request("/api/report/files")
                .header("X-Report-Pass", pass)
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Object body) {
        return send(json(request(path), body));
    }

    Map<String, String> proof() {
        var task = body(post("/api/report/challenge", Map.of()));
        return solve(task.path("challenge").asText(), task.path("bits").asInt());
    }

    public static Map<String, String> solve(String challenge, int bits) {
        for (var nonce = 0; ; nonce++) {
            if (zeros(challenge + ":" + nonce) >= bits) {
                return Map.of("challenge", challenge, "nonce", String.valueOf(nonce));
            }
        }
    }

    private static int zeros(String text) {
        try {
            var zeros = 0;
            for (var one : MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII))) {
                if (one != 0) {
                    return zeros + Integer.numberOfLeadingZeros(one & 0xff) - 24;
                }
                zeros += 8;
            }
            return zeros;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode body(@Nullable HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer == null ? "" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, text/html");
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, Object body) {
        try {
            return request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answers.add(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
