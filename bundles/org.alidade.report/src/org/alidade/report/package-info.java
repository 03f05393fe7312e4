/** Reports of results, for reading and for papers. */
package org.alidade.report;
