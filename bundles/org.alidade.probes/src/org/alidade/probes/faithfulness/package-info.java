/** Probes of how faithful attention, or another explanation, is to what the model does. */
package org.alidade.probes.faithfulness;
