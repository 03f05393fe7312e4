/** Plans: made, edited as a document of undoable steps, checked, saved. */
package org.alidade.ui.plan;
