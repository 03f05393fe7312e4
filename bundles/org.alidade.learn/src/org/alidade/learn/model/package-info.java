/** The classifier of one text. */
package org.alidade.learn.model;
