package org.alidade.ui.matrix;

import java.util.Locale;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.TrainingResult;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;

/** What is told of cells that have no table to open. */
public final class CellTexts {

    private CellTexts() {
    }

    /**
     * Why a cell has no result: what happened, in whose code.
     *
     * @param cell names it for people
     */
    public static TextDialog.Content failure(String cell, Failure failure) {
        String report = Messages.bind(Messages.Failure_report,
                new Object[] {failure.contribution(), failure.bundle(), failure.message(), failure.trace()});
        return new TextDialog.Content("failure", Messages.Failure_title, cell, Optional.of(failure.message()), report,
                TextDialog.End.FIRST);
    }

    /** What came of a training: how good the model is, and on how much data. */
    static TextDialog.Content training(TrainingResult result, CellRecord record) {
        StringBuilder text = new StringBuilder(Messages.Training_quality).append('\n');
        result.quality().forEach((name, value) -> text.append("  ").append(name).append(" = ")
                .append(String.format(Locale.ROOT, "%.4f", value)).append('\n'));
        text.append('\n').append(Messages.Training_counts).append('\n');
        result.counts()
                .forEach((name, value) -> text.append("  ").append(name).append(" = ").append(value).append('\n'));
        text.append('\n').append(Messages.bind(Messages.Training_epochs, result.epochs().size(),
                String.format(Locale.ROOT, "%.1f", record.seconds())));
        return new TextDialog.Content("training", Messages.Training_title, record.cell().label(), Optional.empty(),
                text.toString(), TextDialog.End.FIRST);
    }
}
