/** The text classification data sets of Zhang, Zhao and LeCun 2015. */
package org.alidade.datasets.zhang;
