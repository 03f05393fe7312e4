/** Treebanks: sentences as labelled s-expressions. */
package org.alidade.datasets.treebank;
