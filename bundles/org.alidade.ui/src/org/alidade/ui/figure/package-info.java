/** Figures in the window: zoomed, brushed, saved. */
package org.alidade.ui.figure;
