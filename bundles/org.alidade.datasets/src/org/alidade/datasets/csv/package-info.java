/** Tables of texts and labels, one row an example. */
package org.alidade.datasets.csv;
