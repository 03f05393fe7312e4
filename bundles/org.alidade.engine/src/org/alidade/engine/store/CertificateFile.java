package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.alidade.core.certificate.Ability;
import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Defect;
import org.alidade.core.certificate.Detection;
import org.alidade.core.certificate.Expense;
import org.alidade.core.certificate.Share;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A certificate as JSON, numbers in full. */
public final class CertificateFile {

    private static final int FORMAT = 1;

    private CertificateFile() {
    }

    /** Writes, replacing what was there, whole or not at all. */
    public static void write(Path file, Certificate certificate) throws IOException {
        ObjectNode json = StoredObject.fresh();
        json.put("format", FORMAT);
        json.put("definition", certificate.definition());
        json.put("probe", certificate.probe());
        json.put("version", certificate.version());
        json.put("bundle", certificate.bundle());
        json.put("bundleVersion", certificate.bundleVersion());
        json.put("alidade", certificate.alidade());
        json.put("seed", certificate.seed());
        ArrayNode abilities = json.putArray("columns");
        certificate.abilities().forEach(ability -> abilities.add(ability(ability)));
        ObjectNode expense = json.putObject("expense");
        expense.put("cpuSecondsPerInstance", certificate.expense().cpuSeconds());
        expense.put("furtherTrainings", certificate.expense().trainings());
        ObjectNode machine = expense.putObject("machine");
        new TreeMap<>(certificate.expense().machine()).forEach(machine::put);
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".certificate", ".part");
        try {
            StoredObject.write(part, json);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static ObjectNode ability(Ability ability) {
        ObjectNode json = StoredObject.fresh();
        json.put("column", ability.column());
        ArrayNode detections = json.putArray("sensitivity");
        for (Detection detection : ability.detections()) {
            ObjectNode one = detections.addObject();
            one.put("defect", detection.defect().name());
            share(one, detection.sensitivity());
            one.put("effect", detection.effect());
        }
        share(json.putObject("specificity"), ability.specificity());
        json.put("seedDeviation", ability.seedDeviation());
        return json;
    }

    private static void share(ObjectNode json, Share share) {
        json.put("count", share.count());
        json.put("of", share.of());
    }

    /**
     * Reads.
     *
     * @throws DamagedFileException if it is not what {@link #write} makes; says what is wrong where
     */
    public static Certificate read(Path file) throws IOException {
        StoredObject json = StoredObject.read(file);
        if (json.integer("format") != FORMAT) {
            throw new DamagedFileException(file,
                    "\"format\" is " + json.integer("format") + ", expected " + FORMAT);
        }
        try {
            List<Ability> abilities = new ArrayList<>();
            for (StoredObject ability : json.objects("columns")) {
                abilities.add(ability(ability));
            }
            StoredObject expense = json.object("expense");
            return new Certificate(json.text("probe"), json.text("version"), json.text("bundle"),
                    json.text("bundleVersion"), json.text("alidade"), json.integer("definition"),
                    json.longInteger("seed"), abilities,
                    new Expense(expense.number("cpuSecondsPerInstance", Double.NaN),
                            expense.number("furtherTrainings", Double.NaN), expense.textsByName("machine")));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(file, e.getMessage());
        }
    }

    private static Ability ability(StoredObject json) throws IOException {
        List<Detection> detections = new ArrayList<>();
        for (StoredObject one : json.objects("sensitivity")) {
            detections.add(new Detection(one.constant("defect", Defect.class), share(one),
                    one.number("effect", Double.NaN)));
        }
        return new Ability(json.text("column"), detections, share(json.object("specificity")),
                json.number("seedDeviation", Double.NaN));
    }

    private static Share share(StoredObject json) throws IOException {
        return new Share(json.integer("count"), json.integer("of"));
    }
}
