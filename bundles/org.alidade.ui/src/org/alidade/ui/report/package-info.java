/** Reports: their export with a preview, and whether exported ones are still current. */
package org.alidade.ui.report;
