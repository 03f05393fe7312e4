/** Help without the platform's help system: texts for F1, a guide of a few pages, both in a view. */
package org.alidade.ui.help;
