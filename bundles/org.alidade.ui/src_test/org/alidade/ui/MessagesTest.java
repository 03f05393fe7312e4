package org.alidade.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyFieldHasATextAndEveryTextAField() throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream("messages.properties")) {
            texts.load(file);
        }
        TreeSet<String> fields = Arrays.stream(Messages.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                .map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(fields, new TreeSet<>(texts.stringPropertyNames()));
    }
}
