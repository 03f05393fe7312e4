/** The result of one cell: figures, rows, summary, provenance. */
package org.alidade.ui.result;
