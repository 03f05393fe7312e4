package org.alidade.ui.preferences;

import org.alidade.ui.Messages;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
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
        jobs.getTextControl(getFieldEditorParent()).setToolTipText(Messages.Preferences_jobs_help);
        addField(jobs);
        DirectoryFieldEditor data = new DirectoryFieldEditor(RunPreferences.DATA, Messages.Preferences_data,
                getFieldEditorParent());
        data.setEmptyStringAllowed(true);
        data.getTextControl(getFieldEditorParent()).setToolTipText(Messages.Preferences_data_help);
        addField(data);
    }
}
