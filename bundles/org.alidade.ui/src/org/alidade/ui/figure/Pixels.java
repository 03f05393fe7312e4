package org.alidade.ui.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pictures of Java 2D for SWT. */
public final class Pixels {

    private static final int DEPTH = 32;
    private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private Pixels() {
    }

    /** The pixels of a picture of type {@link BufferedImage#TYPE_INT_RGB}. */
    public static ImageData of(BufferedImage image) {
        ImageData data = new ImageData(image.getWidth(), image.getHeight(), DEPTH, PALETTE);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < image.getHeight(); y++) {
            data.setPixels(0, y, image.getWidth(), pixels, y * image.getWidth());
        }
        return data;
    }
}
