package org.alidade.ui.navigator;

import java.util.Collection;
import java.util.stream.Stream;

import org.alidade.ui.Messages;
import org.alidade.ui.navigator.PlanResults.ReportNode;
import org.alidade.ui.navigator.PlanResults.ResultNode;
import org.alidade.ui.navigator.PlanResults.TrainingNode;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Plans, below them their reports and trainings, below those the results. Results are read when a plan is opened. */
final class NavigatorTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((Collection<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        if (element instanceof PlanNode plan) {
            plan.want();
            return plan.results()
                    .map(results -> Stream.concat(results.reports().stream(), results.trainings().stream()).toArray())
                    .orElseGet(() -> new Object[] {
                            plan.state().flatMap(PlanNode.State::problem).orElse(Messages.Navigator_reading)});
        }
        return element instanceof TrainingNode training ? training.results().toArray() : new Object[0];
    }

    @Override
    public boolean hasChildren(Object element) {
        if (element instanceof PlanNode plan) {
            return plan.state().filter(state -> state.cells() > 0 || state.problem().isPresent()).isPresent();
        }
        return element instanceof TrainingNode training && !training.results().isEmpty();
    }

    @Override
    public Object getParent(Object element) {
        if (element instanceof TrainingNode training) {
            return training.plan();
        }
        if (element instanceof ReportNode report) {
            return report.plan();
        }
        return element instanceof ResultNode result ? result.plan().results().flatMap(results -> results.trainings()
                .stream().filter(training -> training.cell().equals(result.cell().training())).findFirst())
                .orElse(null) : null;
    }
}
