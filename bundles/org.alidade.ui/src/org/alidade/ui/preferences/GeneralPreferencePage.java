package org.alidade.ui.preferences;

import org.alidade.ui.Messages;
import org.alidade.ui.welcome.WelcomePage;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** How the window looks. Has the id of the platform's general page, below which other bundles put theirs. */
public final class GeneralPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Made by the platform. */
    public GeneralPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, RunPreferences.NODE));
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "org.alidade.ui.preferences");
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(WindowTheme.KEY, Messages.General_theme, 1,
                new String[][] {{Messages.General_desktop, WindowTheme.DESKTOP.value()},
                        {Messages.General_light, WindowTheme.LIGHT.value()},
                        {Messages.General_dark, WindowTheme.DARK.value()}},
                getFieldEditorParent(), true));
        addField(new BooleanFieldEditor(WelcomePage.AT_START, Messages.Welcome_atStart, getFieldEditorParent()));
    }

    @Override
    public boolean performOk() {
        boolean isDone = super.performOk();
        WindowTheme.preferred().apply();
        return isDone;
    }
}
