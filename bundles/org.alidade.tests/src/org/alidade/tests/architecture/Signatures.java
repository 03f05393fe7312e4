package org.alidade.tests.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a type shows to other bundles. */
final class Signatures {

    private Signatures() {
    }

    /**
     * A line for the type, and for each of its public and protected fields, constructors and methods; none for a type
     * that nobody else sees. Each begins with the type's name.
     */
    static Set<String> of(Class<?> type) {
        Set<String> lines = new TreeSet<>();
        if (isShown(type)) {
            String name = type.getTypeName();
            lines.add(name + ": " + declaration(type));
            for (Field field : type.getDeclaredFields()) {
                add(lines, type, field, field.toGenericString());
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                add(lines, type, constructor, constructor.toGenericString().replace(name + '(', "new("));
            }
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isBridge()) {
                    add(lines, type, method, method.toGenericString());
                }
            }
        }
        return lines;
    }

    private static void add(Set<String> lines, Class<?> type, Member member, String signature) {
        if (isShown(member.getModifiers()) && !member.isSynthetic()) {
            lines.add(type.getTypeName() + ": " + signature.replace(type.getTypeName() + '.', ""));
        }
    }

    private static String declaration(Class<?> type) {
        String supertypes = above(" extends ",
                type.getGenericSuperclass() == null ? List.of() : List.of(type.getGenericSuperclass()))
                + above(" implements ", Arrays.asList(type.getGenericInterfaces()));
        return type.toGenericString().replace(' ' + type.getTypeName(), "") + supertypes;
    }

    private static String above(String word, List<Type> types) {
        return types.isEmpty() ? ""
                : word + types.stream().map(Type::getTypeName).sorted().collect(Collectors.joining(", "));
    }

    private static boolean isShown(Class<?> type) {
        return isShown(type.getModifiers()) && (type.getEnclosingClass() == null || isShown(type.getEnclosingClass()))
                && !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
