/** How the window runs plans. */
package org.alidade.ui.preferences;
