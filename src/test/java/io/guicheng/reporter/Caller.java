package io.guicheng.reporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the interface of a running server by name and password, or without either. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final @Nullable String user;

    Caller(int port, @Nullable String user) {
        this.base = "http://127.0.0.1:" + port;
        this.user = user;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    HttpResponse<String> post(String path, Object body) {
        return send("POST", path, body);
    }

    HttpResponse<String> send(String method, String path, @Nullable Object body) {
        return send(method, path, body, BodyHandlers.ofString());
    }

    /** The content of a file. */
    HttpResponse<byte[]> download(String path) {
        return send("GET", path, null, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(String method, String path, @Nullable Object body, BodyHandler<T> handler) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, */*");
            if (user != null) {
                request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":demo-1234").getBytes(StandardCharsets.UTF_8)));
            }
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(
                                method,
                                BodyPublishers.ofString(
                                        body instanceof String text ? text : JSON.writeValueAsString(body)));
            }
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of an answer that must be a success. */
    static JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }
}
