/** Natural language inference: two texts and how they relate. */
package org.alidade.datasets.inference;
