/** Attention changed by hand or by search, and what the prediction becomes. */
package org.alidade.ui.surgery;
