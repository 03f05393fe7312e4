package org.alidade.ui.preferences;

import java.io.File;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** How plans are run. */
public final class RunPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int MOST_JOBS = 256;

    /** Made by the platform. */
    public RunPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, RunPreferences.NODE));
        setDescription(Messages.Preferences_description);
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor jobs = new IntegerFieldEditor(RunPreferences.JOBS, Messages.Preferences_jobs,
                getFieldEditorParent());
        jobs.setValidRange(1, MOST_JOBS);
        named(jobs, RunPreferences.JOBS, Messages.Preferences_jobs_help);
        IntegerFieldEditor limit = new IntegerFieldEditor(RunPreferences.TIME_LIMIT, Messages.Preferences_timeLimit,
                getFieldEditorParent());
        limit.setValidRange(0, Integer.MAX_VALUE);
        named(limit, RunPreferences.TIME_LIMIT, Messages.Preferences_timeLimit_help);
        folder(RunPreferences.DATA, Messages.Preferences_data, Messages.Preferences_data_help);
        folder(RunPreferences.RESULTS, Messages.Preferences_results, Messages.Preferences_results_help);
        FileFieldEditor vectors = new FileFieldEditor(RunPreferences.VECTORS, Messages.Preferences_vectors, true,
                StringFieldEditor.VALIDATE_ON_KEY_STROKE, getFieldEditorParent());
        vectors.setEmptyStringAllowed(true);
        named(vectors, RunPreferences.VECTORS, Messages.Preferences_vectors_help);
    }

    private void folder(String key, String label, String help) {
        DirectoryFieldEditor folder = new DirectoryFieldEditor(key, label, getFieldEditorParent()) {
            @Override
            protected boolean doCheckState() {
                String typed = getTextControl().getText().strip();
                return super.doCheckState() && (typed.isEmpty() || new File(typed).isAbsolute());
            }
        };
        folder.setErrorMessage(Messages.bind(Messages.Preferences_noFolder, label));
        folder.setEmptyStringAllowed(true);
        named(folder, key, help);
    }

    private void named(StringFieldEditor field, String key, String help) {
        Text text = WidgetName.set(field.getTextControl(getFieldEditorParent()), "preferences." + key);
        text.setToolTipText(help);
        text.setMessage(help);
        addField(field);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "org.alidade.ui.preferences");
    }
}
