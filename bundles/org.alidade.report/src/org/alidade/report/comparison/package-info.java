/** Tests between configurations over a whole matrix, corrected for their number. */
package org.alidade.report.comparison;
