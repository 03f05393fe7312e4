package org.alidade.datasets.zhang;

import java.util.List;

/** The ten largest main categories of Yahoo! Answers, in the order of Zhang et al. 2015. */
final class YahooTopics {

    /** As Yahoo! writes them. */
    static final List<String> NAMES = List.of("Society & Culture", "Science & Mathematics", "Health",
            "Education & Reference", "Computers & Internet", "Sports", "Business & Finance", "Entertainment & Music",
            "Family & Relationships", "Politics & Government");

    private YahooTopics() {
    }
}
