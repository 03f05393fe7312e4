package org.alidade.learn.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alidade.learn.tape.Packed;

/** Which sequences of a batch go through a layer together. */
public enum Grouping {

    /** All at once, padded at the end, with a mask. */
    MASKED,
    /** Those of equal length, without a mask: slower, for layers that are wrong with masks. */
    EQUAL_LENGTHS;

    List<PaddedGroup> groups(Packed tokens) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < tokens.count(); i++) {
            int key = this == MASKED ? 0 : tokens.length(i);
            members.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
        }
        return members.values().stream()
                .map(group -> new PaddedGroup(tokens, group.stream().mapToInt(Integer::intValue).toArray())).toList();
    }
}
