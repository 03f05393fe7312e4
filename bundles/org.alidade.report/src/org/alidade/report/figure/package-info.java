/** Figures over the tables of probes: one renderer for window, SVG and PNG. */
package org.alidade.report.figure;
