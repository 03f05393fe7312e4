/** The plans opened lately, with their results. */
package org.alidade.ui.navigator;
