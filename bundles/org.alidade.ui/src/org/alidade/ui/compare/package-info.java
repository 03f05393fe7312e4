/** Results side by side: figures on the same axes, what differs in settings, tests, differences of instances. */
package org.alidade.ui.compare;
