package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.alidade.engine.Certificates;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The view of what is installed: found by words, described, certified and checked. */
class InstalledContributionsViewTest {

    private static final String VIEW = "org.alidade.ui.contributions";
    private static final String GRADIENT = "org.alidade.probes.gradient";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private String before;
    private Tree tree;
    private Text search;
    private Text details;

    @BeforeEach
    void showView() throws PartInitException {
        before = System.setProperty(Certificates.FOLDER, folder.toString());
        driver.page().showView(VIEW);
        driver.settle();
        tree = driver.find(Tree.class, "contributions");
        search = driver.find(Text.class, "contributions.search");
        details = driver.find(Text.class, "contributions.details");
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(Certificates.FOLDER);
        } else {
            System.setProperty(Certificates.FOLDER, before);
        }
    }

    @Test
    void wordsFindContributionsByAnyOfTheirTexts() {
        find("Wiegreffe  SEEDVARIANCE");
        assertEquals(List.of("org.alidade.probes.seedvariance"), ids());
        find("nothing is called so");
        assertEquals("Nothing installed contains \"nothing is called so\".", details.getText());
        find("");
        assertTrue(ids().size() > 20, ids().toString());
    }

    @Test
    void theSelectedOneIsDescribed() {
        select(GRADIENT);
        for (String part : List.of("Provider: Alidade", "Reference: Jain and Wallace 2019", "alpha = 0.05",
                "Column tau: Kendall tau, higherIsMoreFaithful", "Not certified")) {
            assertTrue(details.getText().contains(part), details.getText());
        }
    }

    @Test
    void aProbeIsCertifiedAndTheCertificateIsKept() {
        select(GRADIENT);
        assertEquals("", column(3));
        choose("Certify");
        driver.waitFor("the certificate",
                () -> details.getText().contains("tells apart misplaced attention: 20 of 20"));
        assertEquals("yes", column(3));
        assertTrue(Files.exists(folder.resolve(GRADIENT + ".json")));
    }

    @Test
    void aProbeThatIsNotCertifiableSaysWhy() {
        select("org.alidade.probes.modelrandomisation");
        choose("Certify");
        driver.waitFor("the reason", () -> details.getText().contains("Not certifiable because"));
    }

    @Test
    void aDamagedCertificateIsTold() throws IOException {
        Files.writeString(folder.resolve(GRADIENT + ".json"), "{");
        select(GRADIENT);
        assertTrue(details.getText().contains("is damaged"), details.getText());
        assertEquals("damaged", column(3));
    }

    @Test
    @Tag("nd4j")
    void contractsAreCheckedOfEveryKindButOnlyProbesAreCertified() {
        select("org.alidade.learn.tanh");
        assertFalse(item("Certify").isEnabled());
        choose("Check Contract");
        driver.waitFor("the result", () -> details.getText().contains("Keeps the contract."));
    }

    private void find(String words) {
        search.setText(words);
        driver.settle();
    }

    private void select(String id) {
        find(id);
        TreeItem found = Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems()))
                .filter(item -> item.getText(1).equals(id)).findFirst().orElseThrow();
        tree.setSelection(found);
        Event event = new Event();
        event.item = found;
        tree.notifyListeners(SWT.Selection, event);
        driver.settle();
    }

    private List<String> ids() {
        return Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems()))
                .map(item -> item.getText(1)).toList();
    }

    private String column(int index) {
        return tree.getSelection()[0].getText(index);
    }

    private MenuItem item(String label) {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").equals(label)).findFirst()
                .orElseThrow();
    }

    private void choose(String label) {
        item(label).notifyListeners(SWT.Selection, new Event());
        driver.settle();
    }
}
