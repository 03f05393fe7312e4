package org.alidade.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.PlanFragments;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

class PlanEditsTest {

    private final PlanDocument document = PlanDocument.scratch(plan());
    private final PlanEdits edits = new PlanEdits(document, part -> ((Use) part).getId());

    @Test
    void partsMoveTogetherAndKeepTheirOrder() {
        edits.move(List.of(encoder(2), encoder(1)), -1);
        assertEncoders("b", "c", "a", "d");
        edits.move(List.of(encoder(0), encoder(1)), 1);
        assertEncoders("a", "b", "c", "d");
    }

    @Test
    void whatIsAtTheEndOrOfTwoListsCannotMove() {
        assertFalse(edits.canMove(List.of(encoder(0), encoder(2)), -1));
        assertFalse(edits.canMove(List.of(encoder(3)), 1));
        assertFalse(edits.canMove(List.of(encoder(1), document.plan().getModels().get(0)), 1));
        assertFalse(edits.canMove(List.of(), 1));
        assertTrue(edits.canMove(List.of(encoder(1)), 1));
        edits.move(List.of(encoder(3)), 1);
        assertFalse(document.canUndo());
    }

    @Test
    void aPartIsDraggedBeforeOrBehindAnother() {
        edits.moveTo(encoder(0), 3);
        assertEncoders("b", "c", "a", "d");
        edits.moveTo(encoder(2), 0);
        assertEncoders("a", "b", "c", "d");
    }

    @Test
    void aCopyStandsBehindItsOriginal() {
        List<EObject> copies = edits.duplicate(List.of(encoder(1)));
        assertEncoders("a", "b", "b", "c", "d");
        assertEquals(List.of(encoder(2)), copies);
        assertEquals("Duplicate b", document.undoLabel());
    }

    @Test
    void whatIsRemovedComesBackWhereItWas() {
        edits.remove(List.of(encoder(0), encoder(2), document.plan().getModels().get(0)));
        assertEncoders("b", "d");
        assertEquals("Remove 3 Parts", document.undoLabel());
        document.undo();
        assertEncoders("a", "b", "c", "d");
        assertEquals("m", document.plan().getModels().get(0).getId());
        assertEquals("Remove 3 Parts", document.redoLabel());
    }

    @Test
    void whatIsNoLongerInThePlanIsIgnored() {
        Use gone = encoder(0);
        edits.remove(List.of(gone));
        document.undo();
        document.redo();
        edits.remove(List.of(gone));
        edits.moveTo(gone, 1);
        assertEncoders("b", "c", "d");
        assertEquals("Remove a", document.undoLabel());
    }

    @Test
    void aFragmentComesToTheEndsOfItsLists() {
        Plan fragment = PlanFragments.parse(PlanFragments.text(document.plan().getEncoders())).orElseThrow();
        edits.paste(fragment);
        assertEncoders("a", "b", "c", "d", "a", "b", "c", "d");
        document.undo();
        assertEncoders("a", "b", "c", "d");
    }

    private void assertEncoders(String... ids) {
        assertEquals(List.of(ids), document.plan().getEncoders().stream().map(Use::getId).toList());
    }

    private Use encoder(int index) {
        return document.plan().getEncoders().get(index);
    }

    private static Plan plan() {
        Plan plan = PlanFiles.newPlan();
        plan.getModels().add(use("m"));
        for (String id : List.of("a", "b", "c", "d")) {
            plan.getEncoders().add(use(id));
        }
        return plan;
    }

    private static Use use(String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        return use;
    }
}
