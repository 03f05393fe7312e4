package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people expect of every window of Eclipse. */
class ConventionsTest {

    private static final String SCHEME = "org.alidade.ui.scheme";

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void noKeysMeanTwoCommandsInOnePlace() {
        Map<String, Set<String>> commands = new HashMap<>();
        for (Binding binding : bindings().getBindings()) {
            if (SCHEME.equals(binding.getSchemeId()) && binding.getParameterizedCommand() != null) {
                commands.computeIfAbsent(binding.getContextId() + " " + binding.getTriggerSequence().format(),
                        key -> new TreeSet<>()).add(binding.getParameterizedCommand().getId());
            }
        }
        assertFalse(commands.isEmpty());
        assertEquals(List.of(), commands.entrySet().stream().filter(entry -> entry.getValue().size() > 1).toList());
    }

    /** The platform resolves a key of ours against its own before; nothing of that may be left open. */
    @Test
    void keysOfTheWindowWinOverThoseOfThePlatform() {
        assertEquals(SCHEME, bindings().getActiveScheme().getId());
        for (Binding binding : bindings().getBindings()) {
            if (SCHEME.equals(binding.getSchemeId())
                    && "org.eclipse.ui.contexts.window".equals(binding.getContextId())) {
                Optional<Binding> perfect = Optional
                        .ofNullable(bindings().getPerfectMatch(binding.getTriggerSequence()));
                assertEquals(Optional.of(binding.getParameterizedCommand()),
                        perfect.map(Binding::getParameterizedCommand),
                        binding.getTriggerSequence().format());
            }
        }
    }

    private static IBindingService bindings() {
        return PlatformUI.getWorkbench().getService(IBindingService.class);
    }

    @Test
    void noMenuHasAMnemonicTwice() {
        List<String> twice = new ArrayList<>();
        Menu bar = driver.page().getWorkbenchWindow().getShell().getMenuBar();
        collect("menu bar", bar, twice);
        assertEquals(List.of(), twice);
    }

    private static void collect(String name, Menu menu, List<String> twice) {
        menu.notifyListeners(SWT.Show, new Event());
        Map<Character, List<String>> texts = Arrays.stream(menu.getItems()).map(MenuItem::getText)
                .filter(text -> mnemonic(text).isPresent())
                .collect(Collectors.groupingBy(text -> mnemonic(text).orElseThrow()));
        texts.forEach((letter, all) -> {
            if (all.size() > 1) {
                twice.add(name + ": " + all);
            }
        });
        for (MenuItem item : menu.getItems()) {
            if (item.getMenu() != null) {
                collect(item.getText(), item.getMenu(), twice);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    private static Optional<Character> mnemonic(String text) {
        int at = text.replace("&&", "  ").indexOf('&');
        return at < 0 || at == text.length() - 1 ? Optional.empty()
                : Optional.of(text.toLowerCase(Locale.ROOT).charAt(at + 1));
    }

    @Test
    void everyItemOfTheMenusHasAMnemonicOrAKey() {
        List<String> without = new ArrayList<>();
        Menu bar = driver.page().getWorkbenchWindow().getShell().getMenuBar();
        for (MenuItem top : bar.getItems()) {
            assertTrue(mnemonic(top.getText()).isPresent(), top.getText());
            top.getMenu().notifyListeners(SWT.Show, new Event());
            for (MenuItem item : top.getMenu().getItems()) {
                if ((item.getStyle() & SWT.SEPARATOR) == 0 && mnemonic(item.getText()).isEmpty()
                        && !item.getText().contains("\t")) {
                    without.add(top.getText() + " > " + item.getText());
                }
            }
            top.getMenu().notifyListeners(SWT.Hide, new Event());
        }
        assertEquals(List.of(), without);
    }
}
