package io.guicheng.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody with a browser, or a program with a name and a password. */
final class Visitor {

    static final String ENGINE = "/camunda/api/engine/engine/default/";

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String basic;
    private String forwardedFor;

    private Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    static Visitor signedIn(int port, String user) {
        return signedIn(port, user, WalledServer.PASSWORD);
    }

    static Visitor signedIn(int port, String user, String password) {
        var visitor = new Visitor(port);
        var answer = visitor.login(user, password);
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("/login")) {
            throw new AssertionError("cannot sign in as " + user + ": " + answer.statusCode());
        }
        // the page sets the cookie that the engine's pages send back with each change
        visitor.get("/camunda/app/welcome/default/");
        return visitor;
    }

    static Visitor basic(int port, String user, String password) {
        var visitor = new Visitor(port);
        visitor.basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return visitor;
    }

    HttpResponse<String> login(String user, String password) {
        var form = "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf());
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    String csrf() {
        var page = get("/login").body();
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        return token.find() ? token.group(1) : "";
    }

    HttpResponse<String> changePassword(String old, String fresh, String again) {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/password").body());
        var form = "old=" + encoded(old) + "&fresh=" + encoded(fresh) + "&again=" + encoded(again) + "&_csrf="
                + (token.find() ? encoded(token.group(1)) : "");
        return send(request("/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** What the client says to the proxy, or the proxy to us, about where this request comes from. */
    void forwardedFor(String addresses) {
        forwardedFor = addresses;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(withToken(request(path)).DELETE());
    }

    HttpResponse<String> post(String path, String json) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> postWithout(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, text/html");
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return basic == null ? request : request.header("Authorization", basic);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
