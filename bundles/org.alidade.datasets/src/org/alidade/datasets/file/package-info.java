/** Files as users have them, plain or packed, read without trust: what is wrong is said with file, line and byte. */
package org.alidade.datasets.file;
