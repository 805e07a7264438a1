package io.guicheng.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at the server's port: with a browser's session, with name and password, or nobody. */
final class Caller {

    private static final String BOUNDARY = "----matrix";

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String basic;
    private String csrf = "";

    private Caller(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static Caller stranger(int port) {
        return new Caller(port);
    }

    static Caller basic(int port, String user, String password) {
        var caller = new Caller(port);
        caller.basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return caller;
    }

    static Caller signedIn(int port, String user, String password) {
        var caller = new Caller(port);
        var token = found(
                "name=\"_csrf\"[^>]*value=\"([^\"]+)\"", caller.get("/login").body());
        var form = "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        var answer = caller.send(caller.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new AssertionError("cannot sign in as " + user + ": " + answer.statusCode());
        }
        // the engine's pages set the cookie that they send back with each change
        caller.get("/camunda/app/welcome/default/");
        caller.csrf = found("\"token\":\"([^\"]+)\"", caller.get("/api/session").body());
        return caller;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Any method, with a JSON body where the method takes one. */
    HttpResponse<String> call(String method, String path, String json) {
        BodyPublisher body =
                method.equals("GET") || method.equals("DELETE") || method.equals("HEAD") || method.equals("OPTIONS")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(json);
        return send(withTokens(request(path).header("Content-Type", "application/json"))
                .method(method, body));
    }

    HttpResponse<String> upload(String path, String name, String content) {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return send(withTokens(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY))
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, */*");
        return basic == null ? request : request.header("Authorization", basic);
    }

    private HttpRequest.Builder withTokens(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return csrf.isEmpty() ? request : request.header("X-CSRF-TOKEN", csrf);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        return match.find() ? match.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
