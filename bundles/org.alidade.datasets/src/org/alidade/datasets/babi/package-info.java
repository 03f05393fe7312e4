/** The bAbI tasks: stories and questions about them. */
package org.alidade.datasets.babi;
