/** The probes of Wiegreffe and Pinter 2019, "Attention is not not Explanation". */
package org.alidade.probes.wiegreffepinter;
