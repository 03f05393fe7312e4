/**
 * Encoders made of a Deeplearning4j layer or a SameDiff graph: an author names the layer or defines the graph, and gets
 * an encoder that is right, though slower than one written on a tape.
 *
 * <p>Every layer and graph is tried out once before it is used, and refused if its gradients are wrong: not all of
 * those that Deeplearning4j 1.0.0-M2.1 offers are right.
 */
package org.alidade.learn.dl4j;
