/** Posts to newsgroups. */
package org.alidade.datasets.newsgroups;
