package org.alidade.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class PlanFragmentsTest {

    private final Plan plan = plan();

    @Test
    void whatIsCopiedComesToItsAxisWithItsSettings() {
        String text = PlanFragments.text(List.of(plan.getEncoders().get(0), plan.getExclusions().get(0)));
        Plan other = PlanFiles.newPlan();
        List<EObject> added = PlanFragments.addTo(other, PlanFragments.parse(text).orElseThrow());
        assertEquals(List.of(other.getEncoders().get(0), other.getExclusions().get(0)), added);
        assertTrue(EcoreUtil.equals(plan.getEncoders().get(0), other.getEncoders().get(0)));
        assertTrue(EcoreUtil.equals(plan.getExclusions().get(0), other.getExclusions().get(0)));
        assertTrue(other.getModels().isEmpty());
    }

    @Test
    void aPlanIsFoundInTheTextOfAMail() {
        String text = "Try this one:\r\n\r\n" + PlanFragments.text(plan.getModels()).replace("\n", "\r\n")
                + "\r\nRegards <a@example.org>\r\n";
        assertEquals("m", PlanFragments.parse(text).orElseThrow().getModels().get(0).getId());
    }

    @Test
    void aWholePlanIsAFragmentToo() {
        plan.setNote("a > b, see <x/>");
        assertEquals(3, PlanFragments.parse(PlanFiles.text(plan)).orElseThrow().eContents().size());
    }

    @Test
    void otherTextHasNoPartsOfAPlan() {
        for (String text : List.of("", "hello", "<plan:Plan", "<plan:Plan><models/></plan:Plan>",
                PlanFiles.text(PlanFiles.newPlan()),
                PlanFragments.text(plan.getModels()).replace("models", "rockets"))) {
            assertTrue(PlanFragments.parse(text).isEmpty(), text);
        }
    }

    @Test
    void whatLiesInNoPlanIsLeftOut() {
        assertTrue(PlanFragments.parse(PlanFragments.text(List.of(PlanFactory.eINSTANCE.createUse()))).isEmpty());
    }

    private static Plan plan() {
        Plan plan = PlanFiles.newPlan();
        plan.setName("whole");
        Use model = PlanFactory.eINSTANCE.createUse();
        model.setId("m");
        plan.getModels().add(model);
        Use encoder = PlanFactory.eINSTANCE.createUse();
        encoder.setId("e");
        Setting size = PlanFactory.eINSTANCE.createSetting();
        size.setKey("size");
        size.getValues().addAll(List.of("8", "<16>"));
        encoder.getSettings().add(size);
        plan.getEncoders().add(encoder);
        Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();
        exclusion.setEncoder("e");
        plan.getExclusions().add(exclusion);
        return plan;
    }
}
