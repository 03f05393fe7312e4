/** What the papers leave open: other classes than the predicted one, attention of other models, sizes. */
package org.alidade.probes.beyond;
