/** The probes of Serrano and Smith 2019, "Is Attention Interpretable?". */
package org.alidade.probes.serranosmith;
