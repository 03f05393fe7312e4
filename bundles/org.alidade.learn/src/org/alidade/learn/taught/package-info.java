/** Models that learn from another model's readings: guides and adversaries of Wiegreffe and Pinter 2019. */
package org.alidade.learn.taught;
