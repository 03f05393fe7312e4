/** Vectors of words: read from files, or trained on texts. */
package org.alidade.learn.vectors;
