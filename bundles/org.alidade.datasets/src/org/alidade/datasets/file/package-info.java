/** Reading text files, for the importers. */
package org.alidade.datasets.file;
