/** The view of what is installed and what is wrong with it. */
package org.alidade.ui.contributions;
