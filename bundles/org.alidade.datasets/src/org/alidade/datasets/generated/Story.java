package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happens in a story, sentence by sentence.
 *
 * @param events 2 to 6; nobody moves to where they are, nothing is taken twice
 */
record Story(List<Event> events) {

    static final List<String> PLACES = List.of("bathroom", "bedroom", "garden", "hallway", "kitchen", "office");

    private static final List<String> PEOPLE = List.of("daniel", "john", "mary", "sandra");
    private static final List<String> THINGS = List.of("apple", "football", "milk");
    private static final List<String> MOVES = List.of("moved", "went", "travelled", "journeyed");
    private static final List<String> TAKES = List.of("took", "grabbed");
    private static final int FEWEST_EVENTS = 2;
    private static final int MOST_EVENTS = 6;

    /** A person moves to a place or takes a thing. */
    private record Event(String person, String verb, String object) {

        boolean isMove() {
            return PLACES.contains(object);
        }

        String words() {
            return person + " " + verb + (isMove() ? " to the " : " the ") + object;
        }
    }

    /**
     * Where a person or a thing is.
     *
     * @param about   who or what is asked for
     * @param support indices of the sentences that say so
     */
    record Question(String about, Set<Integer> support) {

        List<String> words() {
            return PEOPLE.contains(about) ? List.of("where", "is", about) : List.of("where", "is", "the", about);
        }
    }

    Story {
        events = List.copyOf(events);
    }

    /** A story that moves people and, if two facts are asked for, hands them things. */
    static Story draw(int facts, RandomGenerator random) {
        int size = random.nextInt(FEWEST_EVENTS, MOST_EVENTS + 1);
        Map<String, String> places = new LinkedHashMap<>();
        List<String> things = new ArrayList<>(THINGS);
        List<Event> events = new ArrayList<>();
        while (events.size() < size) {
            String person = Choices.pick(PEOPLE, random);
            if (facts == 2 && !things.isEmpty() && random.nextInt(3) == 0) {
                String thing = Choices.pick(things, random);
                things.remove(thing);
                events.add(new Event(person, Choices.pick(TAKES, random), thing));
            } else {
                List<String> elsewhere = PLACES.stream().filter(place -> !place.equals(places.get(person))).toList();
                String place = Choices.pick(elsewhere, random);
                places.put(person, place);
                events.add(new Event(person, Choices.pick(MOVES, random), place));
            }
        }
        return new Story(events);
    }

    /** The questions whose answer is a place and follows from so many sentences. */
    List<Question> questions(int facts, String place) {
        return IntStream.range(0, events.size()).filter(i -> events.get(i).isMove() == (facts == 1))
                .mapToObj(i -> facts == 1 ? aboutPerson(i, place) : aboutThing(i, place)).flatMap(Optional::stream)
                .toList();
    }

    private Optional<Question> aboutPerson(int move, String place) {
        Event event = events.get(move);
        boolean asked = event.object().equals(place) && lastMove(event.person()) == move;
        return asked ? Optional.of(new Question(event.person(), Set.of(move))) : Optional.empty();
    }

    private Optional<Question> aboutThing(int take, String place) {
        int move = lastMove(events.get(take).person());
        boolean asked = move >= 0 && events.get(move).object().equals(place);
        return asked ? Optional.of(new Question(events.get(take).object(), Set.of(take, move))) : Optional.empty();
    }

    /** Index of the last move of a person, or -1. */
    private int lastMove(String person) {
        return IntStream.range(0, events.size())
                .filter(i -> events.get(i).isMove() && events.get(i).person().equals(person)).max().orElse(-1);
    }

    /** The words of the story, those of the supporting sentences marked as deciding. */
    Planted text(Question question) {
        return Planted.parse(IntStream.range(0, events.size())
                .mapToObj(i -> question.support().contains(i) ? Planted.mark(events.get(i).words())
                        : events.get(i).words())
                .collect(Collectors.joining(" . ")));
    }
}
