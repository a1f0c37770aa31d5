package io.pincast.gateway.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as it looks without the first part of its path. */
class PathBelow extends HttpServletRequestWrapper {
    private final int cut;

    PathBelow(HttpServletRequest request, int cut) {
        super(request);
        this.cut = cut;
    }

    @Override
    public String getRequestURI() {
        return super.getRequestURI().substring(cut);
    }

    @Override
    public String getServletPath() {
        return super.getServletPath().substring(cut);
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = super.getRequestURL();
        var start = url.length() - super.getRequestURI().length();
        return url.delete(start, start + cut);
    }
}
