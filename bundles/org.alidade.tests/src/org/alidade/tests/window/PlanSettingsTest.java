package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Settings are changed in fields of their types. */
class PlanSettingsTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private Path file;

    @BeforeEach
    void openPlan() throws CommandException, IOException {
        file = Plans.tiny(folder);
        driver.open(file);
        driver.select(driver.find(Tree.class, "axes"), "Flat");
    }

    @Test
    void severalNumbersAreTypedOneALineAndRefusedIfOneIsBad() throws CommandException, IOException {
        driver.inDialog(() -> {
            Text values = driver.find(Text.class, "values.text");
            assertEquals("8", values.getText());
            values.setText("8\nmany");
            assertFalse(values.getShell().getDefaultButton().isEnabled());
            values.setText("8\n16\n32");
            assertTrue(values.getShell().getDefaultButton().isEnabled());
            driver.confirm(values);
        });
        driver.press("setting.hidden.several");
        assertEquals("8, 16, 32", driver.find(Text.class, "setting.hidden").getText());
        assertEquals(List.of("8", "16", "32"), saved("hidden"));
    }

    @Test
    void aChoiceIsMadeInAComboAndSeveralAreTicked() throws CommandException, IOException {
        Combo field = driver.find(Combo.class, "setting.vectorTraining");
        driver.choose(field, field.getItem(1));
        assertEquals(List.of(field.getItem(1)), saved("vectorTraining"));
        driver.inDialog(() -> {
            Table table = driver.find(Table.class, "values.table");
            Stream.of(table.getItems()).forEach(item -> item.setChecked(true));
            driver.select(table, table.getItem(0).getText());
            driver.confirm(table);
        });
        driver.press("setting.vectorTraining.several");
        assertEquals(List.of(field.getItems()).subList(0, field.getItemCount() - 1), saved("vectorTraining"));
    }

    @Test
    void aFlagIsACheckAndBothOfItsValuesAreGrey() throws CommandException, IOException {
        Button flag = driver.find(Button.class, "setting.unitLength");
        flag.setSelection(true);
        driver.click(flag);
        assertEquals(List.of("true"), saved("unitLength"));
        driver.inDialog(() -> {
            Table table = driver.find(Table.class, "values.table");
            Stream.of(table.getItems()).forEach(item -> item.setChecked(true));
            driver.select(table, "true");
            driver.confirm(table);
        });
        driver.press("setting.unitLength.several");
        assertTrue(flag.getGrayed());
        assertEquals(List.of("true", "false"), saved("unitLength"));
    }

    @Test
    void aSettingGoesBackToItsDefaultAndCanBeUndone() throws CommandException, IOException {
        driver.press("setting.hidden.reset");
        assertEquals("128", driver.find(Text.class, "setting.hidden").getText());
        assertEquals(List.of(), saved("hidden"));
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals("8", driver.find(Text.class, "setting.hidden").getText());
    }

    @Test
    void theMeaningOfASettingStandsBelowWhileItsFieldIsUsed() {
        driver.focus(driver.find(Text.class, "setting.hidden"));
        String help = driver.find(Label.class, "settings.help").getText();
        assertTrue(help.contains("hidden: an integer from 1 to 4096; default: 128"), help);
    }

    @Test
    void aSettingThatNamesAContributionOffersThoseInstalled() throws CommandException, IOException {
        driver.select(driver.find(Tree.class, "axes"), "Probes");
        driver.inDialog(() -> {
            driver.find(Text.class, "add.filter").setText("guides");
            Table table = driver.find(Table.class, "add.table");
            driver.select(table, "Guides");
            driver.confirm(table);
        });
        driver.click(driver.find(Button.class, "axes.add"));
        Combo guide = driver.find(Combo.class, "setting.guideEncoder");
        driver.choose(guide, "BiLSTM");
        driver.execute("org.eclipse.ui.file.save");
        Use probe = PlanFiles.load(file).getProbes().get(2);
        assertEquals(List.of("org.alidade.learn.bilstm"), values(probe, "guideEncoder"));
        driver.inDialog(() -> {
            Table table = driver.find(Table.class, "values.table");
            TableItem affine = Stream.of(table.getItems()).filter(item -> item.getText().startsWith("Affine"))
                    .findFirst()
                    .orElseThrow();
            affine.setChecked(true);
            driver.select(table, "Affine");
            driver.confirm(table);
        });
        driver.press("setting.guideEncoder.several");
        assertEquals("Affine, BiLSTM", guide.getText());
    }

    private List<String> saved(String key) throws CommandException, IOException {
        driver.execute("org.eclipse.ui.file.save");
        return values(PlanFiles.load(file).getModels().get(0), key);
    }

    private static List<String> values(Use use, String key) {
        return use.getSettings().stream().filter(setting -> key.equals(setting.getKey())).map(Setting::getValues)
                .flatMap(List::stream).toList();
    }
}
