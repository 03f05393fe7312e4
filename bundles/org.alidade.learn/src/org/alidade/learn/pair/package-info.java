/** The model of two texts: a paragraph that is attended to, and a question. */
package org.alidade.learn.pair;
