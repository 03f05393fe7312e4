/** Which example is trained on, chosen by and tested on: drawn by a seed, or as a file says. */
package org.alidade.datasets.split;
