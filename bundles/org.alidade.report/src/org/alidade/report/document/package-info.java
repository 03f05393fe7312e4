/**
 * A report as data: sections of texts, tables and figures, built once from results, one section at a time. Every format
 * is written from the same sections.
 */
package org.alidade.report.document;
