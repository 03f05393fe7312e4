/**
 * Quantities read from results: which column of which probe under which conditions, as values of instances for each
 * seed.
 */
package org.alidade.report.measured;
