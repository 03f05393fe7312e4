package org.alidade.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** The product as it is put together. */
class ProductTest {

    @Test
    void theProductStartsTheWorkbench() {
        assertNotNull(Platform.getProduct(), "the product is registered");
        assertEquals("org.alidade.ui.workbench", Platform.getProduct().getApplication());
    }
}
