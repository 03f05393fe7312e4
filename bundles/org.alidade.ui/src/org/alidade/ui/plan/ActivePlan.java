package org.alidade.ui.plan;

import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;

/** True while a plan's editor, or a result of the plan, is the page's active editor, wherever the focus is. */
final class ActivePlan extends Expression {

    private final PlanEditor editor;

    ActivePlan(PlanEditor editor) {
        this.editor = editor;
    }

    @Override
    public EvaluationResult evaluate(IEvaluationContext context) {
        Object active = context.getVariable(ISources.ACTIVE_EDITOR_NAME);
        return EvaluationResult.valueOf(active == editor || active instanceof IEditorPart other && isOfPlan(other));
    }

    private boolean isOfPlan(IEditorPart other) {
        return other.getEditorInput() instanceof ResultInput result && result.results()
                .equals(ResultPlaces.folder(editor.document().file()).toAbsolutePath().normalize());
    }

    @Override
    public void collectExpressionInfo(ExpressionInfo info) {
        info.addVariableNameAccess(ISources.ACTIVE_EDITOR_NAME);
    }
}
