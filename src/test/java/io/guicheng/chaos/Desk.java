package io.guicheng.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Speaks to whichever node is there, as somebody. */
final class Desk {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String PASSWORD = "demo-1234";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Supplier<List<URI>> nodes;
    private final Duration patience;
    private final Random random;

    Desk(Supplier<List<URI>> nodes, Duration patience, Random random) {
        this.nodes = nodes;
        this.patience = patience;
        this.random = random;
    }

    /** What came back. */
    record Answer(int status, String contentType, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** Whether it says no in the way everything of ours does: a problem with a Chinese sentence. */
        boolean isProblem() {
            return contentType.startsWith("application/problem+json")
                    && body.path("detail").asText().codePoints().anyMatch(Character::isIdeographic);
        }
    }

    Answer get(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path).GET());
    }

    Answer post(String user, String path, Object body, String requestId) throws IOException, InterruptedException {
        return send(withBody(user, path, requestId).POST(json(body)));
    }

    Answer put(String user, String path, Object body) throws IOException, InterruptedException {
        return send(withBody(user, path, "").PUT(json(body)));
    }

    /** Sends it and does not wait for the answer. */
    void putInPassing(String user, String path, Object body) throws IOException {
        http.sendAsync(withBody(user, path, "").PUT(json(body)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static HttpRequest.BodyPublisher json(Object body) throws IOException {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private HttpRequest.Builder withBody(String user, String path, String requestId) throws IOException {
        var request = request(user, path).header("Content-Type", "application/json");
        return requestId.isEmpty() ? request : request.header("X-Request-Id", requestId);
    }

    /** The id of a file handed in for a task. */
    List<Map<String, Object>> upload(String user, String taskId, String name, byte[] content)
            throws IOException, InterruptedException {
        var boundary = "chaos-" + Long.toHexString(random.nextLong());
        var body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = send(request(user, "/api/tasks/" + taskId + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        if (!answer.ok()) {
            throw new NotDone(answer);
        }
        return List.of(Map.of("id", answer.body().path("id").asText()));
    }

    private HttpRequest.Builder request(String user, String path) throws IOException {
        var all = nodes.get();
        if (all.isEmpty()) {
            throw new IOException("no node is up");
        }
        var credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(all.get(random.nextInt(all.size())).resolve(path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + credentials);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var body = type.contains("json") ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        return new Answer(answer.statusCode(), type, body);
    }

    /** A step before the one that counts was refused. */
    static final class NotDone extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        NotDone(Answer answer) {
            super(answer.toString());
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }
}
