package org.alidade.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.alidade.ui.Messages;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.osgi.framework.FrameworkUtil;

/** The pages of the guide: files in {@code help/guide}, in the markup of forms; a fragment may bring translations. */
final class HelpPages {

    /** The page that lists the others. */
    static final String CONTENTS = "contents";

    private static final String FOLDER = "help/guide/";
    private static final String EXTENSION = ".xml";

    private HelpPages() {
    }

    /** Name of the page that a link means: {@code run} for {@code help/guide/run.xml}. */
    static String name(String href) {
        String name = href.substring(href.lastIndexOf('/') + 1);
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /** The text of a page; a sentence that says so if there is none. */
    static String read(String name) {
        String path = FOLDER + name + EXTENSION;
        URL page = FileLocator.find(FrameworkUtil.getBundle(HelpPages.class), new Path("$nl$/" + path));
        if (page == null) {
            return missing(path);
        }
        try (InputStream text = page.openStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return missing(path);
        }
    }

    private static String missing(String path) {
        return "<form><p>" + Messages.bind(Messages.Help_noPage, path) + "</p></form>";
    }
}
