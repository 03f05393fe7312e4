package org.alidade.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.engine.Damage;
import org.alidade.ui.Background;
import org.alidade.ui.ClipboardText;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;

/** In place of a result that cannot be read: what is wrong and where, and the files as they are. Changes nothing. */
final class DamageArea extends Composite {

    private static final int WIDTH = 300;
    private static final int FILES_WIDTH = 160;

    private final Path folder;
    private final List files;
    private final Text text;
    private final Background reading = Background.quiet(this);

    /**
     * @param folder of the cell, which need not exist
     * @param again  tries to read the result anew
     */
    DamageArea(Composite parent, Damage damage, Path folder, Runnable again) {
        super(parent, SWT.NONE);
        this.folder = folder;
        GridLayoutFactory.swtDefaults().margins(12, 12).numColumns(2).spacing(8, 8).applyTo(this);
        Label headline = label(Messages.DamagedResult_headline, "damage.headline");
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        label(damage.message(), "damage");
        damage.file().ifPresent(file -> label(damage.line().isPresent()
                ? Messages.bind(Messages.DamagedResult_line, file, damage.line().getAsLong())
                : Messages.bind(Messages.DamagedResult_where, file), "damage.where"));
        label(Messages.DamagedResult_help, "damage.help");
        createButtons(again);
        label(Files.isDirectory(folder) ? Messages.DamagedResult_files
                : Messages.bind(Messages.DamagedResult_none, folder), "damage.files.title");
        files = WidgetName.set(new List(this, SWT.BORDER | SWT.V_SCROLL), "damage.files");
        GridDataFactory.fillDefaults().grab(false, true).hint(FILES_WIDTH, SWT.DEFAULT).applyTo(files);
        text = WidgetName.set(new Text(this, SWT.MULTI | SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                "damage.text");
        text.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 80).applyTo(text);
        text.addListener(SWT.Resize, event -> getDisplay().asyncExec(this::reveal));
        files.addListener(SWT.Selection, event -> show(folder.resolve(files.getSelection()[0]), 0));
        list(damage);
    }

    private Label label(String content, String name) {
        Label label = WidgetName.set(new Label(this, SWT.WRAP), name);
        label.setText(content.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void createButtons(Runnable again) {
        Composite buttons = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
        button(buttons, Messages.DamagedResult_manager, "damage.manager", () -> Program.launch(nearest().toString()));
        button(buttons, Messages.DamagedResult_copy, "damage.copy", this::copyPath);
        button(buttons, Messages.DamagedResult_again, "damage.again", again);
    }

    private static void button(Composite parent, String title, String name, Runnable action) {
        Button button = WidgetName.set(new Button(parent, SWT.PUSH), name);
        button.setText(title);
        button.addListener(SWT.Selection, event -> action.run());
    }

    /** The folder, or that above it which is still there. */
    private Path nearest() {
        Path there = folder;
        while (there.getParent() != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return there;
    }

    private void copyPath() {
        ClipboardText.put(getDisplay(), folder.toString());
    }

    private void list(Damage damage) {
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString).sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            files.setEnabled(false); // the folder that is not there is named above
        }
        Optional<Path> named = damage.file().filter(file -> files.indexOf(String.valueOf(file.getFileName())) >= 0);
        if (named.isPresent()) {
            files.select(files.indexOf(String.valueOf(named.get().getFileName())));
            show(named.get(), damage.line().orElse(0));
        } else if (files.getItemCount() > 0) {
            files.select(0);
            show(folder.resolve(files.getItem(0)), 0);
        }
    }

    /** @param line to scroll to, from 1; 0 for the top */
    private void show(Path file, long line) {
        reading.ask(Messages.bind(Messages.DamagedResult_reading, file), (monitor, answer) -> {
            RawText content = RawText.of(file, line);
            answer.accept(() -> {
                text.setText(content.text());
                select(content.text(), line - content.leftOut());
            });
        });
    }

    private void select(String content, long line) {
        int start = 0;
        for (long i = 1; i < line && start >= 0; i++) {
            start = content.indexOf('\n', start) + 1;
            if (start == 0) {
                return; // beyond what is shown
            }
        }
        if (line > 0) {
            int end = content.indexOf('\n', start);
            text.setSelection(start, end < 0 ? content.length() : end);
            reveal();
        }
    }

    private void reveal() {
        if (!text.isDisposed()) {
            text.showSelection();
            text.getHorizontalBar().setSelection(0); // lines are read from their beginning
        }
    }
}
