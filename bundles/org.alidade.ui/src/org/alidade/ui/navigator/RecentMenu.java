package org.alidade.ui.navigator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.ui.Messages;
import org.alidade.ui.plan.OpenExperimentHandler;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The plans opened lately, in the menu File. */
public final class RecentMenu extends CompoundContributionItem {

    private static final int MOST = 9;

    @Override
    protected IContributionItem[] getContributionItems() {
        List<Path> plans = RecentPlans.all().stream().filter(Files::exists).limit(MOST).toList();
        List<IContributionItem> items = new ArrayList<>();
        for (Path plan : plans) {
            items.add(item(items.size() + 1, plan));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(int number, Path plan) {
        var parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(),
                "org.alidade.ui.recent" + number,
                "org.alidade.ui.openExperiment", CommandContributionItem.STYLE_PUSH);
        parameter.label = Messages.bind(Messages.Recent_item,
                new Object[] {number, escaped(plan.getFileName()), escaped(plan.getParent())});
        parameter.parameters = Map.of(OpenExperimentHandler.FILE, plan.toString());
        return new CommandContributionItem(parameter);
    }

    private static String escaped(Path path) {
        return String.valueOf(path).replace("&", "&&");
    }
}
