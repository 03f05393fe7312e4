/** Runs in the background, and how the window follows them. */
package org.alidade.ui.run;
