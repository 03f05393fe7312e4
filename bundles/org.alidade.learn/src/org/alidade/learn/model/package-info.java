/** The built-in models: how encoder and attention make a classifier, and what probes can ask of it. */
package org.alidade.learn.model;
