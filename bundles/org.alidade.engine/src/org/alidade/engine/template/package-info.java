/** The project of a new plug-in, for each kind of contribution. */
package org.alidade.engine.template;
