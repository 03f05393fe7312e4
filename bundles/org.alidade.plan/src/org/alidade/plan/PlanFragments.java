package org.alidade.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanPackage;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Parts of plans as text: a small plan that has nothing but these uses and exclusions, so that the text can be kept,
 * sent, put into another plan, or saved as a plan of its own.
 */
public final class PlanFragments {

    /** Of the axes and the exclusions, in the order of the file. */
    private static final List<EReference> FEATURES = PlanPackage.Literals.PLAN.getEAllContainments();
    /** A plan within other text, such as that of a mail. */
    private static final Pattern PLAN = Pattern.compile("<plan:Plan\\b[^>]*?(/>|>.*?</plan:Plan>)", Pattern.DOTALL);

    private PlanFragments() {
    }

    /** Copies of some uses and exclusions, each on its axis, as text. */
    public static String text(Collection<? extends EObject> elements) {
        Plan fragment = PlanFiles.newPlan();
        elements.stream().filter(element -> FEATURES.contains(element.eContainmentFeature()))
                .forEach(element -> add(fragment, element.eContainmentFeature(), EcoreUtil.copy(element)));
        return PlanFiles.text(fragment);
    }

    /** The plan that a text has in it, whatever stands around it; empty if there is none, or none with any part. */
    public static Optional<Plan> parse(String text) {
        Matcher found = PLAN.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            Plan plan = PlanFiles.load(new ByteArrayInputStream(found.group().getBytes(StandardCharsets.UTF_8)),
                    "text");
            return Optional.of(plan).filter(fragment -> !fragment.eContents().isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Adds copies of all parts of a fragment to a plan, at the ends of their axes; these copies. */
    public static List<EObject> addTo(Plan plan, Plan fragment) {
        List<EObject> added = fragment.eContents().stream().map(EObject.class::cast).toList();
        return added.stream().map(element -> {
            EObject copy = EcoreUtil.copy(element);
            add(plan, element.eContainmentFeature(), copy);
            return copy;
        }).toList();
    }

    private static void add(Plan plan, EReference feature, EObject part) {
        if (part instanceof Exclusion exclusion) {
            plan.getExclusions().add(exclusion);
        } else if (part instanceof Use use) {
            uses(plan, feature).add(use);
        }
    }

    private static List<Use> uses(Plan plan, EReference feature) {
        return switch (feature.getFeatureID()) {
        case PlanPackage.PLAN__DATASETS -> plan.getDatasets();
        case PlanPackage.PLAN__MODELS -> plan.getModels();
        case PlanPackage.PLAN__ENCODERS -> plan.getEncoders();
        case PlanPackage.PLAN__ATTENTIONS -> plan.getAttentions();
        case PlanPackage.PLAN__PROBES -> plan.getProbes();
        default -> throw new IllegalArgumentException("No axis: " + feature.getName());
        };
    }
}
