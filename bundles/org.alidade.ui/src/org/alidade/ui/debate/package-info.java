/** What the results of the experiment in front say of the claims of the literature. */
package org.alidade.ui.debate;
