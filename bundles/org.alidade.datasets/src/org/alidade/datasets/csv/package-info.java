/** A user's own labelled texts, whatever their columns are called. */
package org.alidade.datasets.csv;
