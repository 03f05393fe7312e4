/** How a user begins: the welcome page, the demonstration, the guided tour. */
package org.alidade.ui.welcome;
