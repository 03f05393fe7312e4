/** Files that the papers' own code writes between preparation and training. */
package org.alidade.datasets.intermediate;
