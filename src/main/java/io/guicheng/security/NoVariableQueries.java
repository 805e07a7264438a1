package io.guicheng.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody ask the engine for tasks or cases by what their variables hold, nor sort by it: a list that shows no value tells it all
 * the same to somebody who asks often enough. Stands behind {@link NoExpressionKeys}, which has read the body as plain JSON.
 */
final class NoVariableQueries extends OncePerRequestFilter {

    private static final JsonFactory JSON = new JsonFactory();

    /** Values of {@code sortBy} that look into variables, in lower case. */
    private static final String SORT_BY = "sortby";

    private static final Set<String> ASK_FOR_VALUES = Set.of(
            "variables",
            "processvariables",
            "taskvariables",
            "caseinstancevariables",
            "caseexecutionvariables",
            "executionvariables",
            "processinstancevariables",
            "processinstancevariablename",
            "variablevalues",
            "variablevalue");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (asks(request)) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "请求被拒绝", "不允许按变量的值查询或排序。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean asks(HttpServletRequest request) throws IOException {
        for (var name : Collections.list(request.getParameterNames())) {
            if (isValueQuestion(name)
                    || (name.toLowerCase(Locale.ROOT).equals(SORT_BY) && isVariable(request.getParameter(name)))) {
                return true;
            }
        }
        return request instanceof RepeatedBody && asks(request.getInputStream().readAllBytes());
    }

    private static boolean asks(byte[] body) throws IOException {
        if (body.length == 0) {
            return false;
        }
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    continue;
                }
                var name = parser.currentName();
                var value = parser.nextToken();
                var sortsByVariable = name.toLowerCase(Locale.ROOT).equals(SORT_BY)
                        && value == JsonToken.VALUE_STRING
                        && isVariable(parser.getText());
                if (sortsByVariable || (isValueQuestion(name) && !isEmpty(parser, value))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The engine's pages send the lists of their search boxes also when nothing stands in them. */
    private static boolean isEmpty(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NULL -> true;
            case START_ARRAY -> parser.nextToken() == JsonToken.END_ARRAY;
            case START_OBJECT -> parser.nextToken() == JsonToken.END_OBJECT;
            default -> false;
        };
    }

    private static boolean isValueQuestion(String name) {
        return ASK_FOR_VALUES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isVariable(String sortBy) {
        return sortBy.toLowerCase(Locale.ROOT).contains("variable");
    }
}
