/** Results as one file, and whether they come out again. */
package org.alidade.engine.archive;
