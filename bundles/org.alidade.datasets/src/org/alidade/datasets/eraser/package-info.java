/** The ERASER benchmark: texts with the spans by which people decided. */
package org.alidade.datasets.eraser;
