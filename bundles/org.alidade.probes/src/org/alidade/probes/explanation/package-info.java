/** Explanations: how important each unit of a text is to a prediction, by attention and by what it is compared with. */
package org.alidade.probes.explanation;
