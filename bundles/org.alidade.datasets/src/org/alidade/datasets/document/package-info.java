/** From documents, whatever file they are in, to the examples of a corpus: the steps that all importers share. */
package org.alidade.datasets.document;
