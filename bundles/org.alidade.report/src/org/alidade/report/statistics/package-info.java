/** Statistics over the seeds of one configuration. */
package org.alidade.report.statistics;
