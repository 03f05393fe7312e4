/** Wizards: a new experiment, a data set to import. */
package org.alidade.ui.wizard;
