/** From a text as written to words and sentences. */
package org.alidade.datasets.text;
