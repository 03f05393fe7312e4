/** Reviews of films on IMDB, as Jain and Wallace and as Serrano and Smith used them. */
package org.alidade.datasets.film;
