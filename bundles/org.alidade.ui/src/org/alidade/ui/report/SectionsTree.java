package org.alidade.ui.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.report.document.Topic;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The sections of a report to choose from: topics, and below one of them the probes with sections of their own. */
final class SectionsTree {

    private static final int HEIGHT = 190;

    private final Set<Topic> topics = EnumSet.allOf(Topic.class);
    private final Set<String> without = new HashSet<>();
    private final Runnable changed;
    private final CheckboxTreeViewer viewer;
    private List<Probe> probes = List.of();

    /** A probe with sections of its own. */
    private record Probe(String id, String name) {
    }

    /** @param changed called when something else is chosen by hand */
    SectionsTree(Composite area, Runnable changed) {
        this.changed = changed;
        viewer = new CheckboxTreeViewer(area, SWT.BORDER);
        WidgetName.set(viewer.getTree(), "report.sections");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(viewer.getTree());
        viewer.setContentProvider(new Contents());
        viewer.setLabelProvider(LabelProvider.createTextProvider(
                element -> element instanceof Probe probe ? probe.name() : ReportNames.of((Topic) element)));
        viewer.setCheckStateProvider(new Checks());
        viewer.addCheckStateListener(event -> check(event.getElement(), event.getChecked()));
        viewer.setInput(Topic.values());
        createButtons(area);
    }

    private void createButtons(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(bar);
        button(bar, Messages.Report_all, "report.all", () -> choose(EnumSet.allOf(Topic.class), Set.of()));
        button(bar, Messages.Report_none, "report.none", () -> choose(Set.of(), ids()));
    }

    private void button(Composite bar, String text, String name, Runnable action) {
        Button button = WidgetName.set(new Button(bar, SWT.PUSH), name);
        button.setText(text);
        button.addListener(SWT.Selection, event -> {
            action.run();
            changed.run();
        });
    }

    private void check(Object element, boolean isChecked) {
        if (element instanceof Probe probe) {
            put(without, probe.id(), !isChecked);
            put(topics, Topic.PROBES, !without.containsAll(ids()));
        } else {
            put(topics, (Topic) element, isChecked);
            if (element == Topic.PROBES) {
                ids().forEach(id -> put(without, id, !isChecked));
            }
        }
        viewer.refresh();
        changed.run();
    }

    private static <T> void put(Set<T> set, T element, boolean isIn) {
        if (isIn) {
            set.add(element);
        } else {
            set.remove(element);
        }
    }

    private Set<String> ids() {
        return new HashSet<>(probes.stream().map(Probe::id).toList());
    }

    /** Shows which probes there are: names by id. */
    void show(Map<String, String> named) {
        List<Probe> found = new ArrayList<>();
        named.forEach((id, name) -> found.add(new Probe(id, name)));
        probes = List.copyOf(found);
        settle();
        viewer.expandAll();
    }

    /** Without their topic, the probes have no sections. */
    private void settle() {
        if (!topics.contains(Topic.PROBES)) {
            without.addAll(ids());
        }
        viewer.refresh();
    }

    /** Chooses sections. */
    void choose(Collection<Topic> chosen, Collection<String> leftOut) {
        topics.clear();
        topics.addAll(chosen);
        without.clear();
        without.addAll(leftOut);
        settle();
    }

    /** What was chosen. */
    Set<Topic> topics() {
        return Set.copyOf(topics);
    }

    /** Ids of the probes whose sections are left out; some may not be in these results. */
    Set<String> without() {
        return Set.copyOf(without);
    }

    private final class Contents implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object element) {
            return hasChildren(element) ? probes.toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Probe ? Topic.PROBES : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element == Topic.PROBES && !probes.isEmpty();
        }
    }

    private final class Checks implements ICheckStateProvider {

        @Override
        public boolean isChecked(Object element) {
            return element instanceof Probe probe ? !without.contains(probe.id())
                    : topics.contains(element);
        }

        @Override
        public boolean isGrayed(Object element) {
            return element == Topic.PROBES && topics.contains(Topic.PROBES)
                    && probes.stream().anyMatch(probe -> without.contains(probe.id()));
        }
    }
}
