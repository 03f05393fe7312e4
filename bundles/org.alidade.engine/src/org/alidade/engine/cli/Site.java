package org.alidade.engine.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where features come from, as somebody types it. */
final class Site {

    /** Read by p2 when it first opens a connection; by itself it asks for https where an address says http. */
    private static final String HTTP_RULE = "p2.httpRule";

    private Site() {
    }

    /**
     * The address of an update site.
     *
     * @param typed a URL, a folder or a zip file
     * @param asking whether http is wanted
     */
    static URI address(String typed, Session session, Asking asking) throws CommandException {
        if (!typed.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return local(session.resolve(Path.of(typed)));
        }
        try {
            URI address = new URI(typed);
            if ("http".equalsIgnoreCase(address.getScheme()) && !asking.allowsHttp()) {
                throw new CommandException(typed + " is not encrypted, so that anyone on the way can change what is "
                        + "installed; expected https, or --allow-http where you know the way");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new CommandException("'" + typed + "' is no address: " + e.getReason());
        }
    }

    /** To be called before anything is fetched. */
    static void prepare(Asking asking) {
        if (asking.allowsHttp()) {
            System.setProperty(HTTP_RULE, "allow");
        }
    }

    private static URI local(Path path) throws CommandException {
        if (Files.isDirectory(path)) {
            return path.toUri();
        }
        if (Files.isRegularFile(path)) {
            return URI.create("jar:" + path.toUri() + "!/");
        }
        throw new CommandException(
                "no update site '" + path + "': neither a URL nor an existing folder or zip file");
    }
}
