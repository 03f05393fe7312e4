/** The probes of Jain and Wallace 2019, "Attention is not Explanation". */
package org.alidade.probes.jainwallace;
