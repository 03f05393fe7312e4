/** Texts with a gap to be filled by one of their entities. */
package org.alidade.datasets.cloze;
