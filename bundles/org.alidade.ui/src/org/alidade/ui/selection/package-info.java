/** Which instances are selected: one selection for all parts of a window. */
package org.alidade.ui.selection;
