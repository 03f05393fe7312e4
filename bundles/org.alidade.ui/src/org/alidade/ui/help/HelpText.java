package org.alidade.ui.help;

import java.util.function.Consumer;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A text of the help with links to its pages, to commands and to the web. */
final class HelpText {

    private static final int WIDTH = 280;
    private static final String COMMAND = "command:";

    private final FormText text;

    /** @param turnTo shows another page */
    HelpText(Composite parent, FormToolkit toolkit, Consumer<String> turnTo) {
        text = WidgetName.set(toolkit.createFormText(parent, true), "help.text");
        text.setFont("heading", JFaceResources.getHeaderFont());
        text.setFont("code", JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        text.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                follow(String.valueOf(event.getHref()), turnTo);
            }
        });
    }

    private static void follow(String href, Consumer<String> turnTo) {
        if (href.startsWith(COMMAND)) {
            Commands.execute(href.substring(COMMAND.length()));
        } else if (href.startsWith("http")) {
            Program.launch(href);
        } else {
            turnTo.accept(HelpPages.name(href));
        }
    }

    /** Shows markup of a form. */
    void show(String markup) {
        text.setText(markup, true, true);
    }

    /** The text of a context, with links to its pages. */
    static String markup(IContext context) {
        StringBuilder markup = new StringBuilder("<form><p>")
                .append(escaped(context.getText() == null ? Messages.Help_none : context.getText())).append("</p>");
        for (IHelpResource topic : context.getRelatedTopics()) {
            markup.append("<li><a href=\"").append(HelpPages.name(topic.getHref())).append("\">")
                    .append(escaped(topic.getLabel())).append("</a></li>");
        }
        return markup.append("</form>").toString();
    }

    private static String escaped(String plain) {
        return plain.strip().replaceAll("</?b>", "").replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;");
    }
}
