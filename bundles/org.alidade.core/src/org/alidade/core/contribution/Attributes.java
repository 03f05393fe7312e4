package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;

/** Reads the attributes of one element, and says exactly what is wrong with the first bad one. */
final class Attributes {

    private final IConfigurationElement element;

    Attributes(IConfigurationElement element) {
        this.element = element;
    }

    String required(String name) throws BadDeclaration {
        String value = element.getAttribute(name);
        if (value == null || value.isBlank()) {
            throw new BadDeclaration(name, value == null ? "is missing" : "is blank");
        }
        return value.trim();
    }

    String optional(String name, String otherwise) {
        String value = element.getAttribute(name);
        return value == null ? otherwise : value.trim();
    }

    String matching(String name, String pattern, String expected) throws BadDeclaration {
        String value = required(name);
        if (!value.matches(pattern)) {
            throw bad(name, value, expected);
        }
        return value;
    }

    double number(String name, double otherwise) throws BadDeclaration {
        String value = optional(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        return parse(name, value);
    }

    List<Double> numbers(String name) throws BadDeclaration {
        List<Double> numbers = new ArrayList<>();
        for (String item : list(name)) {
            numbers.add(parse(name, item));
        }
        return numbers;
    }

    List<String> list(String name) {
        return Arrays.stream(optional(name, "").split(",")).map(String::trim).filter(item -> !item.isEmpty()).toList();
    }

    List<String> requiredList(String name) throws BadDeclaration {
        List<String> items = list(name);
        if (items.isEmpty()) {
            throw bad(name, required(name), "at least one word");
        }
        return items;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) throws BadDeclaration {
        return constant(name, required(name), type);
    }

    <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) throws BadDeclaration {
        String value = optional(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(constant(name, value, type));
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) throws BadDeclaration {
        Set<E> constants = EnumSet.noneOf(type);
        for (String item : list(name)) {
            constants.add(constant(name, item, type));
        }
        return constants;
    }

    /** False unless said. */
    boolean flag(String name) throws BadDeclaration {
        String value = optional(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw bad(name, value, "true or false");
        }
        return value.equals("true");
    }

    List<IConfigurationElement> children(String name) {
        return List.of(element.getChildren(name));
    }

    private static double parse(String name, String value) throws BadDeclaration {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name, value, "a number");
        }
        throw bad(name, value, "a finite number");
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) throws BadDeclaration {
        for (E constant : type.getEnumConstants()) {
            if (Spelling.of(constant).equals(value)) {
                return constant;
            }
        }
        throw bad(name, value, "one of " + Arrays.stream(type.getEnumConstants()).map(Spelling::of)
                .collect(Collectors.joining(", ")));
    }

    static BadDeclaration bad(String name, String value, String expected) {
        return new BadDeclaration(name, "is \"" + value + "\", expected " + expected);
    }
}
