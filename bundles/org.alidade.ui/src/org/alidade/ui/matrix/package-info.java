/** The cells of a plan and how each stands. */
package org.alidade.ui.matrix;
