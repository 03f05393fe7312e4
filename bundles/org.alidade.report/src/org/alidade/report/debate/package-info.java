/**
 * The debate over attention as rules: each claim of the literature is a measured quantity and a threshold, decided for
 * each configuration by the interval of the quantity.
 */
package org.alidade.report.debate;
