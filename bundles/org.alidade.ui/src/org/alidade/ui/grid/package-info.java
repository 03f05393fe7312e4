/** Grids of any number of rows, in the desktop's colours. */
package org.alidade.ui.grid;
