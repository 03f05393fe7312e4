/** Corpora made from grammars and a seed, which say of every example the tokens that decide its label. */
package org.alidade.datasets.generated;
