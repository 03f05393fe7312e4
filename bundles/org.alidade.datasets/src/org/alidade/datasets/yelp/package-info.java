/** The data set that Yelp offers. */
package org.alidade.datasets.yelp;
