package org.alidade.learn.network;

import java.util.Map;
import java.util.TreeMap;

import org.alidade.learn.tape.NumericEnvironment;

/** What of the numeric library and of this machine decides the last bits, by name, for a result's provenance. */
final class NumericProvenance {

    private NumericProvenance() {
    }

    static Map<String, String> current() {
        NumericEnvironment environment = NumericEnvironment.current();
        Map<String, String> named = new TreeMap<>();
        named.put("nd4j", environment.nd4jVersion() + " " + environment.backend());
        named.put("blas", environment.blas());
        named.put("blasKernel", environment.kernel());
        named.put("lstmRowBlock", Integer.toString(environment.rowBlock()));
        return named;
    }
}
