package org.alidade.ui;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * What is seen until the window is there: picture, name and version. The platform's own splash needs its native
 * launcher, and Alidade is started by a script.
 */
final class Splash {

    private static final String PICTURE = "icons/alidade128.png";
    private static final int MARGIN = 28;
    private static final int NAME_HEIGHT = 26;
    private static final int WIDTH = 420;

    private final Shell shell;

    private Splash(Display display, String version) {
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setText(Messages.Splash_name);
        shell.setData(WidgetName.KEY, "splash");
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        shell.setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        shell.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        LocalResourceManager resources = new LocalResourceManager(
                JFaceResources.getResources(display), shell);
        Label picture = new Label(shell, SWT.NONE);
        Optional<ImageDescriptor> image = ResourceLocator.imageDescriptorFromBundle(Splash.class, PICTURE);
        image.ifPresent(found -> picture.setImage(resources.create(found)));
        Composite texts = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(texts);
        Label name = text(texts, Messages.Splash_name);
        name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).setHeight(NAME_HEIGHT)));
        text(texts, Messages.Splash_question);
        text(texts, Messages.bind(Messages.Splash_version, version));
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(texts);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(MARGIN, 0).applyTo(shell);
    }

    /** Opens it in the middle of the first monitor. */
    static Splash open(Display display, String version) {
        Splash splash = new Splash(display, version);
        Point size = splash.shell.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle room = display.getPrimaryMonitor().getClientArea();
        splash.shell.setBounds(room.x + (room.width - size.x) / 2, room.y + (room.height - size.y) / 2, size.x, size.y);
        splash.shell.open();
        splash.shell.update();
        while (display.readAndDispatch()) {
            // until it is drawn: creating the workbench leaves no time for it
        }
        return splash;
    }

    private static Label text(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    /** Closes it; nothing if it is closed. */
    void close() {
        if (!shell.isDisposed()) {
            shell.close();
        }
    }
}
